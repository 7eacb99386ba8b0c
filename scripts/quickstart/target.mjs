import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { show } from './shell.mjs';

/** Files that may be in the folder of a new repository, because nothing is lost. */
const HARMLESS = [
  ...['.git', '.npmrc', '.nvmrc', '.node-version', '.tool-versions', '.envrc'],
  ...['.idea', '.vscode', '.DS_Store', 'Thumbs.db', 'desktop.ini', 'node_modules'],
];

/** As `projen new` writes it into devDeps. */
const SPEC = /(['"`])gwf-batch@((?:\\.|(?!\1)[^\\\n])*)\1/g;

const OTHER = 'Use an empty or a new folder: npm run quickstart -- <folder>';

/** The folder of the repository, existing or new. */
export class Target {
  /** @param root the clone */
  constructor(folder, root) {
    this.folder = folder;
    this.root = root;
    this.rcfile = join(folder, '.projenrc.ts');
    this.mark = join(root, 'dist', 'quickstart-begun', createHash('sha256').update(folder).digest('hex'));
  }

  /** Whether there is a repository, complete or not. */
  get exists() {
    return existsSync(this.rcfile);
  }

  /** Whether the last run was interrupted while scaffolding. */
  get isBegun() {
    return existsSync(this.mark);
  }

  begin() {
    mkdirSync(dirname(this.mark), { recursive: true });
    writeFileSync(this.mark, `${this.folder}\n`);
    mkdirSync(this.folder, { recursive: true });
    // These can only be left from a run that failed or was interrupted.
    for (const name of ['node_modules', 'package.json']) {
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  finish() {
    rmSync(this.mark, { force: true });
  }

  /** Find problems with the folder, before anything is done. */
  problems() {
    const path = relative(this.root, this.folder);
    if (!path.startsWith('..') && !isAbsolute(path)) {
      return [
        `${show(this.folder)} is inside the clone of gwf-batch. Use a folder outside of it, such as ../my-batch.`,
      ];
    }
    let parent = this.folder;
    while (!existsSync(parent)) {
      parent = dirname(parent);
    }
    if (!statSync(parent).isDirectory()) {
      return [`${show(parent)} is not a folder. ${OTHER}`];
    }
    try {
      accessSync(parent, constants.W_OK);
    } catch {
      return [`${show(parent)} is not writable. ${OTHER}`];
    }
    if (parent !== this.folder) {
      return [];
    }
    return this.exists ? this.problemsOfRepository() : this.problemsOfFolder();
  }

  problemsOfRepository() {
    const text = readFileSync(this.rcfile, 'utf-8');
    if (!text.includes('GwfBatchProject')) {
      return [`${show(this.folder)} contains another project: its .projenrc.ts does not use GwfBatchProject. ${OTHER}`];
    }
    const specs = [...text.matchAll(SPEC)].map(([, , spec]) => spec);
    if (specs.length > 0 && specs.every((spec) => spec.startsWith('file:'))) {
      return [];
    }
    const found = specs.length > 0 ? `uses gwf-batch@${specs[0]}` : 'does not use gwf-batch from a file';
    return [
      [
        `${show(this.rcfile)} ${found}, so this clone's build would not stay installed.`,
        `To try this clone there, set 'gwf-batch@file:' in devDeps as the only entry of gwf-batch. To keep it unchanged:`,
        OTHER,
      ].join('\n'),
    ];
  }

  problemsOfFolder() {
    const strange = this.names().filter(
      (name) => !HARMLESS.includes(name) && !(name === 'package.json' && this.isBare()),
    );
    if (strange.length === 0) {
      return [];
    }
    const more = strange.length > 6 ? ` and ${strange.length - 6} more` : '';
    return [
      [
        `${show(this.folder)} is not empty. It contains ${strange.slice(0, 6).join(', ')}${more}. Nothing was changed.`,
        ...(this.isBegun ? ['An interrupted run started there. If all files are from that run, delete them.'] : []),
        OTHER,
      ].join('\n'),
    ];
  }

  /** Whether `package.json` has only what npm writes if `projen new` installs the project type and then refuses a flag. */
  isBare() {
    try {
      const manifest = JSON.parse(readFileSync(join(this.folder, 'package.json'), 'utf-8'));
      return Object.keys(manifest).join() === 'devDependencies' && 'projen' in manifest.devDependencies;
    } catch {
      return false;
    }
  }

  names() {
    return existsSync(this.folder) ? readdirSync(this.folder).sort() : [];
  }

  /**
   * Make the repository install gwf-batch from this file.
   *
   * @returns the previous source, if it was another file
   */
  pointTo(tarball) {
    const text = readFileSync(this.rcfile, 'utf-8');
    const others = new Set();
    const next = text.replace(SPEC, (found, mark, spec) => {
      const before = spec.replace(/\\(.)/g, '$1');
      if (before === `file:${tarball}`) {
        return found;
      }
      others.add(before);
      return `${mark}gwf-batch@file:${tarball.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
    });
    if (others.size > 0) {
      writeFileSync(this.rcfile, next);
    }
    return [...others].join(', ');
  }
}
