import { Component, type InitProject, type javascript } from 'projen';
import { announce } from './announce';
import { atEnd } from './end';
import { nextSteps } from './next-steps';
import { Undo } from './undo';

/**
 * What happens once, when a repository is made: it says what to do next, or leaves nothing behind.
 *
 * projen writes the files, calls `projectCreation`, installs the packages, calls `postProjectCreation`, and makes the
 * first commit.
 */
export class Creation extends Component {
  private readonly undo: Undo;

  /** The repository is whole: all that may fail from here on is the first commit. */
  private isWhole = false;

  /** Kept aside while packages are installed for the first time. */
  private ci: string | undefined;

  constructor(private readonly repository: javascript.NodeProject) {
    super(repository);
    this.undo = new Undo(repository.outdir);
    atEnd((isSuccess) => (isSuccess ? announce((cwd) => nextSteps(repository, cwd)) : this.fail()));
  }

  /** Where `CI` is set projen installs what the lockfile says, to the letter; that of a new repository is to be made. */
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
        `\n${this.repository.name} is generated and installed, but has no first commit yet. When git can make it:\n\n  git add . && git commit -m "chore: project created with projen"\n`,
      );
      return;
    }
    this.undo.apply();
    process.stderr.write(
      '\nWhat was generated has been removed again. Mend what is said above, and run the same command once more.\n',
    );
  }
}
