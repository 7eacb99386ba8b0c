import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** npm has written this file to install the project type, and the new repository overwrites it. */
const WRITTEN_OVER = 'package.json';

/** Restores a folder to its earlier state. */
export class Undo {
  private readonly names: Set<string>;
  private readonly manifest: string | undefined;

  /** @param folder a folder that is empty except for the files that `checkFolder` allows */
  constructor(private readonly folder: string) {
    this.names = new Set(readdirSync(folder));
    this.manifest = this.names.has(WRITTEN_OVER) ? readFileSync(join(folder, WRITTEN_OVER), 'utf-8') : undefined;
  }

  public apply(): void {
    for (const name of readdirSync(this.folder).filter((each) => !this.names.has(each))) {
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
    if (this.manifest !== undefined) {
      rmSync(join(this.folder, WRITTEN_OVER), { force: true });
      writeFileSync(join(this.folder, WRITTEN_OVER), this.manifest);
    }
  }
}
