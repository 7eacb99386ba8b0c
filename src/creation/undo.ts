import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that npm has written on the way to the project type, and that are written over. */
const WRITTEN_OVER = 'package.json';

/** Takes a folder back to what it was. */
export class Undo {
  private readonly names: Set<string>;
  private readonly manifest: string | undefined;

  /** @param folder an empty one, but for what `checkFolder` allows */
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
