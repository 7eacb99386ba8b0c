import { type awscdk, typescript } from 'projen';
import * as knobs from './app/batch/knobs';
import { BatchCore } from './components/app/batch-core';
import { HandEdits } from './components/app/hand-edits';
import { InstanceTypesFile } from './components/app/instance-types-file';
import { SettingsFile } from './components/app/settings-file';
import { CdkApp } from './components/cdk/cdk-app';
import { cdkOutOf } from './components/cdk/cdk-out';
import { InstancesTask } from './components/cdk/instances-task';
import { CodeStyle } from './components/tooling/biome';
import { withoutStackOfTasks } from './components/tooling/failing-task';
import { QuickTasks } from './components/tooling/fast-tasks';
import { SwcJest } from './components/tooling/jest';
import { PackageManifest } from './components/tooling/package-manifest';
import { PnpmSettings } from './components/tooling/pnpm-settings';
import { StarterLockfile } from './components/tooling/starter-lockfile';
import { TypeCheck } from './components/tooling/type-check';
import { RootDefinition } from './components/words';
import { Creation } from './creation';
import { ArchitecturePage } from './docs/pages/architecture';
import { InstancesPage } from './docs/pages/instances';
import { KnobsPage } from './docs/pages/knobs';
import { OperationsPage } from './docs/pages/operations';
import { Readme } from './docs/pages/readme';
import { UpdatesPage } from './docs/pages/updates';
import { guardMembers } from './knobs/member-guard';
import type { Resolution } from './knobs/resolution';
import { creationOf, requestedOptions } from './options/command-line/projen-new';
import { resolveOptions } from './options/resolve';
import { withRepositoryDefaults } from './repository/defaults';
import type { RepositoryOptions } from './repository/options';

/** The files that the linter and formatter check. */
const CODE = ['src/**', 'test/**', 'projenrc/**', '.projenrc.ts'];

for (const enumeration of Object.values(knobs)) {
  guardMembers(enumeration);
}

/** Options of `GwfBatchProject`: the knobs of the Batch core, and the options of the repository around it. */
export interface GwfBatchProjectOptions extends RepositoryOptions, knobs.BatchKnobs {}

/**
 * An AWS CDK repository with the Genomics Workflows core on AWS Batch, ready to deploy.
 *
 * Knobs determine what is deployed. Source, settings, documentation and tests are generated from them each time the
 * project is synthesized. `src/main.ts` and `test/main.test.ts` belong to the user, everything else is managed.
 *
 * @pjid gwf-batch
 */
export class GwfBatchProject extends typescript.TypeScriptAppProject {
  /**
   * The names of the options that a subclass adds. Without them, these options are refused as unknown.
   *
   * A subclass declares them: `static readonly ownOptions = ['costCenter'];`. In a jsii module this is not necessary,
   * because the type of its options declares them.
   */
  public static readonly ownOptions: string[] = [];

  /**
   * Return the options that have a value. A subclass spreads them over its defaults:
   * `super({ region: 'eu-central-1', ...GwfBatchProject.given(options) })`.
   *
   * Without this method, an option with the value `undefined` would replace the default.
   *
   * @param options the options that the constructor of the subclass receives
   */
  public static given(options: GwfBatchProjectOptions): GwfBatchProjectOptions {
    const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as unknown as GwfBatchProjectOptions;
  }

  /** `cdk.json`. */
  public readonly cdkConfig: awscdk.CdkConfig;

  /** The tasks `synth`, `diff`, `deploy`, `destroy`, `watch`. */
  public readonly cdkTasks: awscdk.CdkTasks;

  /**
   * @param options knobs and repository options
   * @throws Error whose message lists every wrong option with its fix
   */
  constructor(options: GwfBatchProjectOptions) {
    const asked = requestedOptions(options);
    const resolution = resolveOptions(asked, new.target === GwfBatchProject ? undefined : new.target);
    const repository = withRepositoryDefaults(asked);
    super(repository);

    if (this.parent) {
      new RootDefinition(this);
    }
    new PackageManifest(this);
    new PnpmSettings(this, repository.allowScripts ?? []);
    new StarterLockfile(this, asked.cdkVersion);
    if (creationOf(options)) {
      new Creation(this);
    }
    new QuickTasks(this);
    new TypeCheck(this);
    new CodeStyle(this, [...CODE]);
    new SwcJest(this, {
      testDirs: [this.testdir],
      jestConfig: {
        // The assets of the app may contain packages, even with the same name.
        modulePathIgnorePatterns: [`<rootDir>/${cdkOutOf(asked).replaceAll('.', '\\.')}/`],
        globalSetup: `<rootDir>/${this.testdir}/batch/synthesize.ts`,
        globalTeardown: `<rootDir>/${this.testdir}/batch/clean-up.ts`,
      },
    });
    const { config, tasks } = new CdkApp(this, asked);
    this.cdkConfig = config;
    this.cdkTasks = tasks;

    new BatchCore(this);
    new SettingsFile(this, `${this.srcdir}/settings.ts`, resolution);
    new InstanceTypesFile(this, `${this.srcdir}/instance-types.ts`, resolution.instanceTypes);
    new InstancesTask(this);

    new Readme(this, resolution, config.context);
    new InstancesPage(this, resolution);
    new KnobsPage(this, resolution);
    new ArchitecturePage(this, resolution);
    new OperationsPage(this, resolution);
    new UpdatesPage(this, resolution);

    new HandEdits(this, [`${this.srcdir}/main.ts`, `${this.testdir}/main.test.ts`]);
    this.tell(resolution);
  }

  /**
   * Write the managed files, and install the packages that they need.
   *
   * @throws Error if the packages cannot be installed
   */
  public override synth(): void {
    withoutStackOfTasks(() => super.synth());
  }

  private tell({ warnings }: Resolution): void {
    for (const text of warnings) {
      this.logger.warn(text);
    }
  }
}
