import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/knobs/defaults';
import { knobReference } from '../../src/knobs/reference';
import { checkFlags } from '../../src/options/command-line/check-flags';

const ROOT = join(__dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf-8');
const [, section] = readme.split(/^## Knobs$/m);

describe('the table of knobs in the README', () => {
  const rows = [...section.matchAll(/^\| `(--\S+)` \| (.*?) \| (.*?) \|/gm)].map(([, flag, type, byDefault]) => ({
    flag,
    type,
    byDefault,
  }));

  test('has the ten most important ones', () => {
    expect(rows).toHaveLength(10);
  });

  test.each(rows)('has the values and the default of $flag', ({ flag, type, byDefault }) => {
    const knob = knobReference().find((each) => each.flag === flag);
    const types = { string: 'text', number: 'number', 'string[]': 'list' } as Record<string, string>;
    expect(type).toBe(
      knob?.type === 'enum' ? knob.choices.map((each) => `\`${each}\``).join(' or ') : types[knob?.type ?? ''],
    );
    const value = (DEFAULTS as Record<string, unknown>)[knob?.name ?? ''];
    if (value === undefined) {
      // Prose, for it follows from other things.
      expect(byDefault).toMatch(/^[a-z]/);
    } else {
      expect(byDefault.replaceAll('`', '')).toBe([value].flat().join(', '));
    }
  });

  test('is followed by valid flags', () => {
    const [, flags] = /^```\n(--[\s\S]*?)\n```$/m.exec(section) ?? [];
    expect(checkFlags(flags.split(/\s+/))).toEqual([]);
  });
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s names only scripts that package.json has', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf-8'));
  const named = [...readFileSync(join(ROOT, file), 'utf-8').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(named).not.toEqual([]);
  for (const name of named) {
    expect(scripts).toHaveProperty([name]);
  }
});

test('the first command does not need a package on npm', () => {
  const [first] = /```sh\n([\s\S]*?)```/.exec(readme) ?? [''];
  expect(first).toContain('npm run quickstart');
  expect(readme.indexOf('--from gwf-batch`')).toBeGreaterThan(readme.indexOf('once it is published'));
});
