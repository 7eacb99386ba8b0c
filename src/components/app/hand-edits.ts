import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Component, type InitProject, type Project } from 'projen';
import { inWordsOf } from '../words';
import { committedFiles } from './committed-files';
import { contentId, generatedPart } from './content-id';

/** The content id of each file, by its path. */
type Ids = Map<string, string>;

/**
 * Warns of hand edits that were undone in managed files, and of files that were missing.
 *
 * Changed knobs and new versions also change files. To tell these apart, the ids of the files written last time are kept
 * outside of git, where branches cannot conflict. Changes that came by git since then are not hand edits either.
 */
export class HandEdits extends Component {
  private readonly before = new Map<string, string | undefined>();
  private isCreation = false;

  /**
   * @param userFiles the files that are generated once and then belong to the user
   */
  constructor(
    project: Project,
    private readonly userFiles: readonly string[],
  ) {
    super(project);
  }

  public override preSynthesize(): void {
    for (const path of this.paths()) {
      this.before.set(path, this.read(path));
    }
  }

  public override projectCreation(_: InitProject): void {
    this.isCreation = true;
  }

  public override postSynthesize(): void {
    if (this.project.ejected) {
      return;
    }
    const remembered = this.recall();
    if (!this.isCreation) {
      const { edited, missing } = this.compare(remembered);
      this.tell(edited, missing);
    }
    this.remember();
  }

  private compare(remembered: Ids | undefined): { edited: string[]; missing: string[] } {
    let committed: Ids | undefined | null = null;
    const inGit = (path: string) => {
      // Ask git only if the memory cannot tell.
      committed = committed === null ? committedFiles(this.project.outdir) : committed;
      return committed?.get(path);
    };
    const edited: string[] = [];
    const missing: string[] = [];
    for (const [path, text] of this.before) {
      const last = remembered?.get(path);
      if (text === undefined) {
        if (this.read(path) !== undefined && (last ?? inGit(path)) !== undefined) {
          missing.push(path);
        }
        continue;
      }
      const [was, is] = [idOf(path, text), idOf(path, this.read(path))];
      if (was !== is && was !== last && !this.userFiles.includes(path)) {
        const origin = last === is ? last : (inGit(path) ?? last);
        if (origin !== undefined && origin !== was) {
          edited.push(path);
        }
      }
    }
    return { edited, missing };
  }

  private tell(edited: string[], missing: string[]): void {
    const { logger } = this.project;
    const kept = this.keep(edited);
    for (const path of edited) {
      logger.warn(`${path}: your change was undone, because the file is generated.`);
    }
    if (edited.length > 0) {
      const from = inWordsOf(
        this.project,
        'Set options in .projenrc.ts instead. Add what no option covers to src/main.ts.',
      );
      logger.warn(`${from}${kept ? ` Your version is saved in ${kept}.` : ''}`);
    }
    for (const path of missing) {
      logger.warn(
        this.userFiles.includes(path)
          ? `${path} was missing and was created as in a new repository. The file is yours to edit.`
          : `${path} was missing and was generated again.`,
      );
    }
  }

  /** Save a copy of the undone changes, which may not be committed. */
  private keep(edited: string[]): string | undefined {
    const folder = this.cache();
    if (!folder || edited.length === 0) {
      return undefined;
    }
    for (const path of edited) {
      write(join(folder, 'undone', path), this.before.get(path) ?? '');
    }
    return relative(this.project.outdir, join(folder, 'undone'));
  }

  private remember(): void {
    const folder = this.cache();
    if (folder) {
      const ids = this.paths().map((path) => [path, idOf(path, this.read(path))]);
      write(join(folder, MEMORY), JSON.stringify(Object.fromEntries(ids)));
    }
  }

  private recall(): Ids | undefined {
    try {
      return new Map(Object.entries(JSON.parse(readFileSync(join(this.cache() ?? '', MEMORY), 'utf-8'))));
    } catch {
      return undefined;
    }
  }

  /** Undefined before packages are installed: projen takes a folder `node_modules` as a sign that they are. */
  private cache(): string | undefined {
    const { outdir, root } = this.project;
    const packages = join(root.outdir, 'node_modules');
    return existsSync(packages) ? join(packages, '.cache', 'gwf-batch', relative(root.outdir, outdir)) : undefined;
  }

  private paths(): string[] {
    return [...this.project.files.map(({ path }) => path), ...this.userFiles];
  }

  private read(path: string): string | undefined {
    try {
      return readFileSync(join(this.project.outdir, path), 'utf-8');
    } catch {
      return undefined;
    }
  }
}

const MEMORY = 'generated.json';

function idOf(path: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : contentId(generatedPart(path, text));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
