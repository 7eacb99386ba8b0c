import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { strykerPlugins as jestPlugins, strykerValidationSchema } from '@stryker-mutator/jest-runner';

const [jest] = jestPlugins;

/** What is known of suites and setup: the runner is started anew after a mutant that hangs, and `synthesize.cjs` reads it. */
const KNOWN = 'mutation-score-suites.json';

/** How suites get the templates that `synthesize.cjs` writes. */
const READS = /\b(deployedTemplate|coreTemplate)\b/;

/**
 * Stryker's Jest runner, one suite after the other: quick ones first, until one fails.
 *
 * By itself it loads every suite for each mutant, and takes a constant of a module as covered by all of them. Most of
 * this repository is such constants: tables of knobs, and what a template says.
 */
class SuiteRunner {
  constructor(inner) {
    this.inner = inner;
    const run = inner.jestTestAdapter.run.bind(inner.jestTestAdapter);
    inner.jestTestAdapter.run = (settings) => run({ ...settings, testFiles: [this.suite] });
  }

  init() {
    return this.inner.init();
  }

  capabilities() {
    return this.inner.capabilities();
  }

  async dryRun(options) {
    const known = [];
    const all = [];
    const perTest = {};
    let setup = {};
    for (const suite of this.suites()) {
      const start = performance.now();
      const result = await this.runSuite(suite, () => this.inner.dryRun(options));
      if (result.status !== 'complete') {
        return result;
      }
      const { tests, mutantCoverage } = result;
      known.push({ suite, time: performance.now() - start, tests: tests.map(({ id }) => id) });
      setup = { ...setup, ...globalThis.__stryker__?.mutantCoverage?.static };
      const loaded = { ...mutantCoverage?.static, ...(readsTemplates(suite) ? setup : {}) };
      for (const test of tests) {
        const id = idOf(suite, test.id);
        all.push({ ...test, id });
        perTest[id] = { ...loaded, ...mutantCoverage?.perTest[test.id] };
      }
      Object.assign(mutantCoverage ?? {}, { static: {}, perTest: {} });
    }
    known.sort((one, other) => one.time - other.time);
    writeFileSync(KNOWN, JSON.stringify({ suites: known, setup: Object.keys(setup) }));
    return { status: 'complete', tests: all, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun(options) {
    const filter = new Set(options.testFilter);
    this.known ??= JSON.parse(readFileSync(KNOWN, 'utf-8')).suites;
    let nrOfTests = 0;
    for (const entry of this.known) {
      const { suite, tests } = entry;
      const covering = tests.filter((test) => filter.has(idOf(suite, test)));
      if (covering.length === 0) {
        continue;
      }
      nrOfTests += covering.length;
      const testFilter = covering.length < tests.length ? covering : undefined;
      const result = await this.runSuite(suite, () => this.inner.mutantRun({ ...options, testFilter })).catch(broken);
      if (result.status === 'timeout') {
        return result;
      }
      if (result.status !== 'survived') {
        // Mutants of one place are often noticed by the same suite.
        this.known = [entry, ...this.known.filter((each) => each !== entry)];
        // A suite that no longer loads has noticed the mutant, too.
        const killedBy = result.killedBy?.map((test) => idOf(suite, test)) ?? [idOf(suite, covering[0])];
        return { status: 'killed', killedBy, failureMessage: result.failureMessage ?? result.errorMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** All suites of the configuration. */
  suites() {
    const config = JSON.stringify(this.inner.jestConfig);
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    return JSON.parse(
      execFileSync(process.execPath, [jest, '--listTests', '--json', '--config', config], { encoding: 'utf-8' }),
    );
  }

  /** Have the inner runner do something with one suite only. */
  runSuite(suite, action) {
    this.suite = suite;
    return action();
  }
}

/** What comes of a mutant that `synthesize.cjs` does not survive. */
function broken(error) {
  return { status: 'error', errorMessage: String(error) };
}

function idOf(suite, test) {
  return `${relative(process.cwd(), suite)}: ${test}`;
}

function readsTemplates(suite) {
  return READS.test(readFileSync(suite, 'utf-8'));
}

function suiteRunner(injector) {
  return new SuiteRunner(jest.factory(injector));
}
suiteRunner.inject = jest.factory.inject;

export const strykerPlugins = [{ ...jest, name: 'suites', factory: suiteRunner }];

export { strykerValidationSchema };
