import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import wiring from './mutations/wiring.json';

/** A change of the source that a test must notice. */
interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;

  /** The suites that must notice it, and flags of Jest. */
  readonly tests: string;
}

const ROOT = resolve(__dirname, '..');

/**
 * Apply one mutation after the other to a copy of the repository, and run the tests that must notice it.
 *
 * `--only <text>` takes those whose names contain a text. The exit status is 1 if a mutation survives.
 */
function main(): void {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const copy = copyOfRepository();
  try {
    const survivors = (wiring as Mutation[])
      .filter(({ name }) => name.includes(values.only))
      .filter((mutation) => !isKilled(copy, mutation));
    process.exitCode = survivors.length > 0 ? 1 : 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'gwf-batch-mutations-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf-8' });
  for (const file of [...stdout.split('\0').filter(Boolean), '.jsii', 'lib']) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function isKilled(copy: string, { name, file, from, to, tests }: Mutation): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf-8');
  if (!source.includes(from)) {
    console.log(`NOT FOUND ${name}: ${file} has no such text any more.`);
    return false;
  }
  if (!passUnchanged(copy, tests)) {
    console.log(`FAILING   ${name}: these tests fail without it, too: ${tests}`);
    return false;
  }
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  try {
    const { failure, passed } = run(copy, tests);
    if (failure !== undefined) {
      console.log(`killed    ${name}: ${failure}`);
      return true;
    }
    console.log(`${passed > 0 ? 'SURVIVED ' : 'NO TESTS '} ${name}: ${tests}`);
    return false;
  } finally {
    writeFileSync(path, source);
  }
}

const passing = new Map<string, boolean>();

/** Whether tests pass on the source as it is: otherwise they notice nothing. */
function passUnchanged(copy: string, tests: string): boolean {
  const pass = passing.get(tests) ?? run(copy, tests).failure === undefined;
  passing.set(tests, pass);
  return pass;
}

/** Run tests: the first that failed, if any, and how many passed. */
function run(copy: string, tests: string): { failure?: string; passed: number } {
  const result = join(copy, 'mutation-result.json');
  const jest = `npx jest --bail -w 1 --silent --json --outputFile '${result}' ${tests}`;
  spawnSync(jest, { cwd: copy, shell: true, stdio: 'ignore' });
  const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(result, 'utf-8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites > 0;
  return { failure: failed ? firstFailure(testResults) : undefined, passed: numPassedTests };
}

interface SuiteResult {
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

function firstFailure(suites: readonly SuiteResult[]): string {
  const failed = suites.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  return failed?.fullName ?? 'the suite does not run';
}

main();
