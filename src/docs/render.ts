import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES_DIR } from '../components/package-files';
import { paragraphs } from './paragraphs';

/**
 * The values of a page by the names of its slots.
 *
 * A text or number is inserted for `{{name}}`, unchanged. Each value also decides `<!-- if name -->` and
 * `<!-- if not name -->`: it holds unless it is `false`, `undefined` or an empty text.
 */
export type Slots = Readonly<Record<string, string | number | boolean | undefined>>;

const SLOT = /\{\{(.*?)\}\}/g;
const IF = /^\s*<!-- if (not )?(\S+) -->\s*$/;
const END = /^\s*<!-- end -->\s*$/;

/**
 * Render a file of prose.
 *
 * @param path the file, below the folder of the pages
 */
export function renderFile(path: string, slots: Slots): string {
  return render(path, readFileSync(join(PAGES_DIR, path), 'utf-8'), slots);
}

/**
 * Render prose with slots.
 *
 * @param page the name of the page for error messages
 * @throws Error if text and slots do not fit each other
 */
export function render(page: string, text: string, slots: Slots): string {
  const lines = text.split('\n');
  checkNames(page, lines, slots);
  const chosen = paragraphs(linesThatHold(page, lines, slots));
  return chosen.replace(SLOT, (_, name) => {
    const value = slots[name];
    if (typeof value === 'boolean' || value === undefined || value === '') {
      throw new Error(`${page}: The slot ${name} has no text. Put it into a block with a condition.`);
    }
    return String(value);
  });
}

/** Check both directions, so that a name that changes in one place only is noticed. */
function checkNames(page: string, lines: readonly string[], slots: Slots): void {
  const conditions = lines.flatMap((line) => IF.exec(line)?.[2] ?? []);
  const named = new Set([...conditions, ...[...lines.join('\n').matchAll(SLOT)].map(([, name]) => name)]);
  const unknown = [...named].filter((name) => !Object.hasOwn(slots, name));
  const unused = Object.keys(slots).filter((name) => !named.has(name));
  if (unknown.length > 0 || unused.length > 0) {
    const problems = [
      ...unknown.map((name) => `Unknown slot ${name}.`),
      ...unused.map((name) => `Unused slot ${name}.`),
    ];
    throw new Error(`${page}: ${problems.join(' ')}`);
  }
}

function linesThatHold(page: string, lines: readonly string[], slots: Slots): string[] {
  const open: { name: string; holds: boolean }[] = [];
  const chosen: string[] = [];
  for (const line of lines) {
    const [, not, name] = IF.exec(line) ?? [];
    if (name !== undefined) {
      open.push({ name, holds: isThere(slots[name]) === (not === undefined) });
    } else if (END.test(line)) {
      if (open.pop() === undefined) {
        throw new Error(`${page}: An \`end\` without an \`if\`.`);
      }
    } else if (line.includes('<!--')) {
      throw new Error(`${page}: Unknown comment: ${line.trim()}`);
    } else if (open.every(({ holds }) => holds)) {
      chosen.push(line);
    }
  }
  if (open.length > 0) {
    throw new Error(`${page}: The block \`if ${open.map(({ name }) => name).join('`, `if ')}\` has no \`end\`.`);
  }
  return chosen;
}

function isThere(value: Slots[string]): boolean {
  return value !== undefined && value !== false && value !== '';
}
