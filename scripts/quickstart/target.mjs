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

/** What may be in the folder of a new repository: nothing is lost by it. */
const HARMLESS = [
  ...['.git', '.npmrc', '.nvmrc', '.node-version', '.tool-versions', '.envrc'],
  ...['.idea', '.vscode', '.DS_Store', 'Thumbs.db', 'desktop.ini', 'node_modules'],
];

/** As `projen new` writes it into devDeps. */
const SPEC = /(['"`])gwf-batch@((?:\\.|(?!\1)[^\\\n])*)\1/g;

const OTHER = 'Name an empty or a new folder: npm run quickstart -- <folder>';

/** The folder in which the repository is, or will be. */
export class Target {
  /** @param root the clone */
  constructor(folder, root) {
    this.folder = folder;
    this.root = root;
    this.rcfile = join(folder, '.projenrc.ts');
    this.mark = join(root, 'dist', 'quickstart-begun', createHash('sha256').update(folder).digest('hex'));
  }

  /** There is a repository, though it may be only half of one. */
  get exists() {
    return existsSync(this.rcfile);
  }

  /** The last run did not get to the end of the scaffolding. */
  get isBegun() {
    return existsSync(this.mark);
  }

  begin() {
    mkdirSync(dirname(this.mark), { recursive: true });
    writeFileSync(this.mark, `${this.folder}\n`);
    mkdirSync(this.folder, { recursive: true });
    // Only what npm left of a run that failed or was interrupted can be there.
    for (const name of ['node_modules', 'package.json']) {
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  finish() {
    rmSync(this.mark, { force: true });
  }

  /** What stands in the way, before anything is done. */
  problems() {
    const path = relative(this.root, this.folder);
    if (!path.startsWith('..') && !isAbsolute(path)) {
      return [`${show(this.folder)} is inside the clone of gwf-batch. Name a folder outside it, as in ../my-batch.`];
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
      return [`You may not write to ${show(parent)}. ${OTHER}`];
    }
    if (parent !== this.folder) {
      return [];
    }
    return this.exists ? this.problemsOfRepository() : this.problemsOfFolder();
  }

  problemsOfRepository() {
    const text = readFileSync(this.rcfile, 'utf-8');
    if (!text.includes('GwfBatchProject')) {
      return [`${show(this.folder)} holds another project: its .projenrc.ts names no GwfBatchProject. ${OTHER}`];
    }
    const specs = [...text.matchAll(SPEC)].map(([, , spec]) => spec);
    if (specs.length > 0 && specs.every((spec) => spec.startsWith('file:'))) {
      return [];
    }
    const found = specs.length > 0 ? `takes gwf-batch@${specs[0]}` : 'names no package file of gwf-batch';
    return [
      [
        `${show(this.rcfile)} ${found}, so this clone's build would not stay installed.`,
        `To try this clone there, have 'gwf-batch@file:' in devDeps, and nothing else of gwf-batch. Or leave it as it is.`,
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
    const more = strange.length > 6 ? `, and ${strange.length - 6} more` : '';
    return [
      [
        `${show(this.folder)} is not empty. It holds ${strange.slice(0, 6).join(', ')}${more}. Nothing was touched.`,
        ...(this.isBegun ? ['An interrupted run began there: if all of it is from then, delete it.'] : []),
        OTHER,
      ].join('\n'),
    ];
  }

  /** All that npm noted when `projen new` had it install the project type, and then refused a flag. */
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
   * Have the repository take its package from this file.
   *
   * @returns where it took it from before, if that was another file
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
