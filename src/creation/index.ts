import { Component, type InitProject, type javascript } from 'projen';
import { announce } from './announce';
import { atEnd } from './end';
import { nextSteps } from './next-steps';
import { Undo } from './undo';

/**
 * Runs once, when a repository is created: prints the next steps, or removes the generated files after a failure.
 *
 * projen writes the files, calls `projectCreation`, installs the packages, calls `postProjectCreation`, and makes the
 * first commit.
 */
export class Creation extends Component {
  private readonly undo: Undo;

  /** Whether the repository is complete: only the first commit can still fail. */
  private isWhole = false;

  /** The value of `CI`, which is unset during the first installation. */
  private ci: string | undefined;

  constructor(private readonly repository: javascript.NodeProject) {
    super(repository);
    this.undo = new Undo(repository.outdir);
    atEnd((isSuccess) => (isSuccess ? announce((cwd) => nextSteps(repository, cwd)) : this.fail()));
  }

  /** With `CI` set, projen installs exactly what the lockfile lists. A new repository has no lockfile yet. */
  public override projectCreation({ synth, post }: InitProject): void {
    this.isWhole = !synth || !post;
    this.ci = process.env.CI;
    delete process.env.CI;
  }

  public override postProjectCreation(_: InitProject): void {
    this.isWhole = true;
    if (this.ci !== undefined) {
      process.env.CI = this.ci;
    }
  }

  private fail(): void {
    if (this.isWhole) {
      process.stderr.write(
        `\n${this.repository.name} is generated and installed, but has no first commit yet. Fix the git error above, then run:\n\n  git add . && git commit -m "chore: project created with projen"\n`,
      );
      return;
    }
    this.undo.apply();
    process.stderr.write(
      '\nThe generated files have been removed. Fix the error above, then run the same command again.\n',
    );
  }
}
