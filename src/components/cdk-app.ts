import { awscdk, Component, DependencyType, type typescript } from 'projen';
import { RECOMMENDED_FEATURE_FLAGS } from './feature-flags';
import { TYPESCRIPT } from './quick-tasks';

/**
 * The CDK's validation of the template is a large WebAssembly module that runs once. Node optimises it while it runs, and
 * looks through its memory beside it, which takes longer than what it has to do: a quarter of a whole synthesis.
 */
const QUICK_VALIDATION = ['--liftoff-only', '--single-threaded-gc'];

/** Findings of the CDK's own validation of the template are errors. */
const VALIDATE = { '@aws-cdk/core:validateAgainstDefaultRules': true };

/** The CDK as a dependency, `cdk.json`, and the tasks `synth`, `diff`, `deploy`, `destroy`, `watch`. */
export class CdkApp extends Component {
  public readonly tasks: awscdk.CdkTasks;
  public readonly config: awscdk.CdkConfig;

  constructor(project: typescript.TypeScriptProject) {
    super(project);
    this.addDependencies(project);
    this.config = this.addConfig(project);
    this.tasks = new awscdk.CdkTasks(project);
    this.wireTasks(project);
  }

  private addDependencies(project: typescript.TypeScriptProject): void {
    // projen adds a version of its own for itself.
    project.deps.removeDependency('constructs', DependencyType.BUILD);
    project.addDeps('aws-cdk-lib@^2.276.0', 'constructs@^10.8.1');
    project.addDevDeps('aws-cdk@^2.1148.1', 'cdk-nag@^3.0.2', 'tsx@^4.23.15');
    project.gitignore.include('/cdk.context.json');
  }

  private addConfig(project: typescript.TypeScriptProject): awscdk.CdkConfig {
    return new awscdk.CdkConfig(project, {
      app: ['node', ...QUICK_VALIDATION, ...TYPESCRIPT, `${project.srcdir}/batch/app.ts`].join(' '),
      context: { ...RECOMMENDED_FEATURE_FLAGS, ...VALIDATE, 'cli-telemetry': false },
      watchIncludes: [`${project.srcdir}/**/*.ts`],
      watchExcludes: ['README.md', 'cdk*.json', 'package*.json', 'node_modules', project.testdir],
    });
  }

  private wireTasks(project: typescript.TypeScriptProject): void {
    const { synth, synthSilent, deploy, diff } = this.tasks;
    project.postCompileTask.spawn(synthSilent);
    for (const [task, command] of [
      [deploy, 'deploy'],
      [diff, 'diff'],
    ] as const) {
      task.reset();
      // The app runs untyped, for speed: a type error must show before AWS is touched, not after.
      task.spawn(project.compileTask);
      // And here is where one wants to be told of trouble with the CDK; each synthesis need not ask for it.
      task.execArgs(['cdk', command, '--notices'], { receiveArgs: true });
    }
    this.config.json.addOverride('notices', false);
    // Like the telemetry of the command line, off until somebody chooses otherwise: what is deployed is told to nobody.
    this.config.json.addOverride('versionReporting', false);
    synthSilent.description = 'Synthesizes your cdk app into cdk.out and validates the template';
    synth.description = 'Synthesizes your cdk app into cdk.out and prints the template';
  }
}
