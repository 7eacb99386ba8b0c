import { awscdk, Component, DependencyType, JsonPatch, type typescript } from 'projen';
import { TYPESCRIPT } from '../tooling/fast-tasks';
import { VERSIONS } from '../versions';
import { cdkOutOf } from './cdk-out';
import { RECOMMENDED_FEATURE_FLAGS } from './feature-flags';

/**
 * The CDK's validation of the template is a large WebAssembly module that runs once. Optimizing it and collecting garbage
 * in parallel take longer than running it: a quarter of a whole synthesis.
 */
const QUICK_VALIDATION = ['--liftoff-only', '--single-threaded-gc'];

/** Findings of the CDK's own validation of the template are errors. */
const VALIDATE = { '@aws-cdk/core:validateAgainstDefaultRules': true };

/** The options of the CDK that the user may set. */
export type CdkAppOptions = Partial<
  Pick<awscdk.AwsCdkTypeScriptAppOptions, 'context' | 'cdkVersion' | 'cdkCliVersion' | 'requireApproval' | 'cdkout'>
>;

/** The CDK as a dependency, `cdk.json`, and the tasks `synth`, `diff`, `deploy`, `destroy`, `watch`. */
export class CdkApp extends Component {
  public readonly tasks: awscdk.CdkTasks;
  public readonly config: awscdk.CdkConfig;

  constructor(
    project: typescript.TypeScriptProject,
    private readonly options: CdkAppOptions,
  ) {
    super(project);
    this.addDependencies(project);
    this.config = this.addConfig(project);
    this.writeWhole(options.context ?? {});
    this.tasks = new awscdk.CdkTasks(project);
    this.wireTasks(project);
  }

  private addDependencies(project: typescript.TypeScriptProject): void {
    // projen adds constructs in another version.
    project.deps.removeDependency('constructs', DependencyType.BUILD);
    const { cdkVersion = VERSIONS.cdkLibrary, cdkCliVersion = `^${VERSIONS.cdkCli}` } = this.options;
    project.addDeps(`aws-cdk-lib@^${cdkVersion}`, `constructs@${VERSIONS.constructs}`);
    project.addDevDeps(`aws-cdk@${cdkCliVersion}`, `cdk-nag@${VERSIONS.cdkNag}`, `tsx@${VERSIONS.tsx}`);
    project.gitignore.include('/cdk.context.json');
  }

  private addConfig(project: typescript.TypeScriptProject): awscdk.CdkConfig {
    const { context, requireApproval } = this.options;
    return new awscdk.CdkConfig(project, {
      app: ['node', ...QUICK_VALIDATION, ...TYPESCRIPT, `${project.srcdir}/app.ts`].join(' '),
      context: { ...RECOMMENDED_FEATURE_FLAGS, ...VALIDATE, 'cli-telemetry': false, ...context },
      requireApproval,
      cdkout: cdkOutOf(this.options),
      watchIncludes: [`${project.srcdir}/**/*.ts`],
      watchExcludes: ['README.md', 'cdk*.json', 'package*.json', 'node_modules', project.testdir],
    });
  }

  /** Write values unchanged: projen drops empty objects and nulls in lists, which may have a meaning for the CDK. */
  private writeWhole(context: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(context)) {
      if (typeof value === 'object' && value !== null) {
        this.config.json.patch(JsonPatch.add(`/context/${JsonPatch.escapePath(key)}`, value));
      }
    }
  }

  private wireTasks(project: typescript.TypeScriptProject): void {
    const { synth, synthSilent, deploy, diff } = this.tasks;
    const { cdkout } = this.config;
    project.postCompileTask.spawn(synthSilent);
    for (const [task, command] of [
      [deploy, 'deploy'],
      [diff, 'diff'],
    ] as const) {
      task.reset();
      // The app runs without a type-check, for speed. Type errors must appear before anything changes in AWS.
      task.spawn(project.compileTask);
      // Notices of the CDK are fetched only here, not at each synthesis.
      task.execArgs(['cdk', command, '--notices'], { receiveArgs: true });
    }
    this.config.json.addOverride('notices', false);
    // Off by default, like the telemetry of the command line: nothing about a deployment is reported.
    this.config.json.addOverride('versionReporting', false);
    synthSilent.description = `Synthesizes your cdk app into ${cdkout} and validates the template`;
    synth.description = `Synthesizes your cdk app into ${cdkout} and prints the template`;
  }
}
