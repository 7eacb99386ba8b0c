import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/knobs/defaults';
import { knobReference } from '../../src/knobs/reference';

const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf-8'));

test('the package depends on constructs and projen only', () => {
  expect(Object.keys(assembly.dependencies).sort()).toEqual(['constructs', 'projen']);
});

test('one project type is exported, under its name', () => {
  const types: { kind: string; name: string; docs?: { custom?: { pjid?: string } } }[] = Object.values(assembly.types);
  expect(types.filter(({ kind }) => kind === 'class').map(({ name, docs }) => [name, docs?.custom?.pjid])).toEqual([
    ['GwfBatchProject', 'gwf-batch'],
  ]);
});

describe.each(knobReference().map((knob) => [knob.name, knob] as const))('%s', (name, knob) => {
  const property = Object.values<{ properties?: { name: string; optional?: boolean }[] }>(assembly.types)
    .flatMap(({ properties }) => properties ?? [])
    .find((each) => each.name === name);

  test('is optional', () => expect(property?.optional).toBe(true));

  test('can be given as a flag, unless it has keys', () => {
    const flat = ['string', 'number', 'boolean', 'string[]', 'enum'].includes(knob.type);
    expect([name, flat]).toEqual([name, !['tags', 'permanentTags'].includes(name)]);
  });

  test('has a meaning and a default', () => {
    expect(knob.summary).toMatch(/\.$/);
    expect(knob.default).not.toBe('');
  });

  test('has the default that is documented', () => {
    const value: unknown = (DEFAULTS as Record<string, unknown>)[name];
    if (/^- none\b/.test(knob.default) && knob.type === 'string[]') {
      expect(value).toEqual([]);
    } else if (knob.default.startsWith('-')) {
      expect(value).toBeUndefined();
    } else if (knob.type === 'enum') {
      expect(knob.default).toMatch(new RegExp(`^\\w+\\.${value}$`));
    } else {
      expect(JSON.parse(knob.default)).toEqual(value);
    }
  });
});

test('a flag has the name of projen new', () => {
  const { discover } = jest.requireActual('projen/lib/inventory');
  const [type] = discover(join(__dirname, '..', '..')).filter((each: { pjid: string }) => each.pjid === 'gwf-batch');
  const options: { name: string; switch: string }[] = type.options;
  for (const knob of knobReference()) {
    const { switch: kebab } = options.find((option) => option.name === knob.name) ?? { switch: '' };
    expect([`--${kebab}`, `--${knob.name}`]).toContain(knob.flag);
  }
});
