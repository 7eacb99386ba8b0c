import { readFileSync } from 'node:fs';
import { FileBase, type IResolver, type Project } from 'projen';

/** A file of this package, copied into the repository unchanged, below projen's marker. */
export class ManagedCopy extends FileBase {
  constructor(
    project: Project,
    filePath: string,
    private readonly source: string,
  ) {
    super(project, filePath);
  }

  protected synthesizeContent(_: IResolver): string {
    const source = readFileSync(this.source, 'utf-8');
    return this.marker ? `${this.comment()} ${this.marker}\n${source}` : source;
  }

  private comment(): string {
    return /\.ts$/.test(this.path) ? '//' : '#';
  }
}
