import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { generated } from '../generated';

const ROOT = join(__dirname, '..', '..');
const DECISIONS = 'docs/decisions';

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, DECISIONS)).map((name) => posix.join(DECISIONS, name)),
];

/** Rooms that are planned, which CONTRIBUTING.md says. */
const PLANNED = /^src\/(engines|migrations)\//;

const inRepository = Object.keys(generated());

/** Whether a path is one of this repository or of a generated one; `batch/` stands for `src/app/batch/`. */
function isThere(path: string): boolean {
  const name = path.replace(/\/$/, '');
  const here = [name, name.replace(/^batch(?=\/|$)/, 'src/app/batch')].some((each) => existsSync(join(ROOT, each)));
  return here || inRepository.some((each) => each === name || each.startsWith(`${name}/`));
}

test.each(PAGES)('%s names only files and folders that exist', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf-8').replace(/^```[\s\S]*?^```/gm, '');
  const code = [...text.matchAll(/`([^`\s]+)`/g)].map(([, each]) => each);
  const paths = code.filter((each) =>
    /^(src|test|docs|scripts|projenrc|bench|batch|\.ci|assets|bin)\/[\w./-]*$/.test(each),
  );
  expect(paths.filter((each) => !PLANNED.test(each) && !isThere(each))).toEqual([]);
  const links = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, each]) => each);
  expect(links.filter((each) => !existsSync(join(ROOT, posix.dirname(page), each)))).toEqual([]);
});
