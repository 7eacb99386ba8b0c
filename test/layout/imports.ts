import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from '@swc/core';

/** A module that another one imports, as a type or as a value. */
export interface Import {
  /** The file, relative to the root. */
  readonly from: string;

  /** A file, relative to the root; or a package, as it was written. */
  readonly to: string;

  readonly isPackage: boolean;
}

/** Every import of the TypeScript files below a folder. */
export function importsIn(root: string, folder: string): Import[] {
  return filesIn(root, folder).flatMap((from) =>
    specifiersOf(readFileSync(join(root, from), 'utf-8')).map((specifier) => {
      const isPackage = !specifier.startsWith('.');
      return { from, to: isPackage ? specifier : fileOf(root, posix.join(posix.dirname(from), specifier)), isPackage };
    }),
  );
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf-8' })
    .filter((file) => /\.m?ts$/.test(file))
    .sort()
    .map((file) => posix.join(folder, file));
}

function fileOf(root: string, path: string): string {
  const candidates = [
    path,
    `${path}.ts`,
    `${path}/index.ts`,
    ...['.ts', '.mts'].map((end) => path.replace(/\.js$/, end)),
  ];
  const found = candidates.find((each) => existsSync(join(root, each)) && statSync(join(root, each)).isFile());
  if (found === undefined) {
    throw new Error(`There is no module ${path}.`);
  }
  return found;
}

/** What a module imports and exports from elsewhere, and what it loads while it runs. */
function specifiersOf(source: string): string[] {
  const specifiers: string[] = [];
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }), (node) => {
    const loads = node.type === 'CallExpression' && /^(require|Import)$/.test(nameOf(node.callee));
    const argument = loads ? (node.arguments as { expression: Node }[])[0]?.expression : node.source;
    if (isNode(argument) && argument.type === 'StringLiteral') {
      specifiers.push(argument.value as string);
    }
  });
  return specifiers;
}

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** `require`, or `Import` for what is loaded by `import(…)`. */
function nameOf(callee: unknown): string {
  return isNode(callee) ? String(callee.type === 'Identifier' ? callee.value : callee.type) : '';
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (isNode(value)) {
    look(value);
  }
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) {
      visit(each, look);
    }
  }
}
