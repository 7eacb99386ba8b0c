import { posix } from 'node:path';
import type { GwfBatchProjectOptions } from '../../src';
import { TOGETHER } from '../batch/knob-sets';
import { generated } from '../generated';
import { anchorsOf } from './sections';

const SETS: [name: string, options: Partial<GwfBatchProjectOptions>][] = [['the defaults', {}], ...TOGETHER];

describe.each(SETS)('with %s, pages', (_, options) => {
  const files = generated(options);
  const pages = Object.entries(files).filter(([path]) => path.endsWith('.md'));
  const links = pages.flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, file, anchor]) => ({
      path,
      target: file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)),
      anchor,
    })),
  );

  test('link to files and folders that exist', () => {
    const all = [...Object.keys(files), '.projenrc.ts'];
    const isThere = (target: string) => all.some((file) => file === target || file.startsWith(`${target}/`));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ target }) => !isThere(target))).toEqual([]);
  });

  test('link to headings that exist', () => {
    const toHeadings = links.filter(({ anchor }) => anchor !== undefined);
    expect(new Set(toHeadings.map(({ target }) => target)).size).toBeGreaterThanOrEqual(4);
    expect(toHeadings.filter(({ target, anchor }) => !anchorsOf(files[target]).includes(anchor))).toEqual([]);
  });

  test('have no two headings with the same anchor', () => {
    for (const [path, text] of pages) {
      const anchors = anchorsOf(text);
      expect([path, anchors.filter((anchor, index) => anchors.indexOf(anchor) < index)]).toEqual([path, []]);
    }
  });
});
