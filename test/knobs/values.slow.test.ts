import { type BatchKnobs, GwfBatchProject, type GwfBatchProjectOptions } from '../../src';
import { nearest } from '../../src/diagnostics/nearest';
import { checkKnobs } from '../../src/knobs/check';
import { DEFAULTS } from '../../src/knobs/defaults';
import { optionReference } from '../../src/knobs/reference';
import { checkOptions } from '../../src/options/check-options';
import { renderProblems } from '../../src/options/render-problems';
import { complaint } from './problems';

const circle: unknown[] = [];
circle.push(circle);
const throwing = {
  get length(): number {
    throw new Error('no');
  },
};
const throwingList = Object.defineProperty(['a'], 0, {
  get() {
    throw new Error('no');
  },
});

/** What no option takes, whatever its type. */
const VALUES: Record<string, unknown> = {
  null: null,
  'a BigInt': 10n,
  'a symbol': Symbol('a'),
  'a function': () => 1,
  'a cycle': circle,
  'a hole': Object.assign(new Array(2), { 1: 'a' }),
  'an element without a value': [undefined],
  'a sparse list': new Array(2 ** 32 - 1),
  'a getter that throws': throwingList,
  'a lone surrogate': '\ud800',
  'a list with a lone surrogate': ['\ud800'],
  'a control character': '\u001b[31m',
};

/** The options, or those of some types, that are refused if each of them has this value. */
function refusing(value: unknown, options = optionReference()): string[] {
  const told = new Set(
    checkOptions(Object.fromEntries(options.map(({ name }) => [name, value]))).map((each) => each.option),
  );
  return options.map(({ name }) => name).filter((name) => told.has(name));
}

test.each(Object.entries(VALUES))('%s is refused by every option, and shown', (_, value) => {
  expect(refusing(value)).toEqual(optionReference().map(({ name }) => name));
  const said = complaint({ license: value } as unknown as BatchKnobs);
  expect(said).toContain('\n  license: ');
  expect(said.length).toBeLessThan(2000);
});

test.each([1, new Date(0), throwing])('%# is refused by options that are neither object nor number', (value) => {
  const options = optionReference().filter(({ type }) => !/^(object|number)$/.test(type));
  expect(refusing(value, options)).toEqual(options.map(({ name }) => name));
});

test.each([
  [{ readBuckets: 1 }, 1],
  [{ namespace: null }, 1],
  [{ name: 42 }, 1],
  [{ name: null }, 1],
  [{ name: {} }, 1],
  [{ outdir: 42 }, 1],
  [{ parent: {} }, 1],
  [{ httpProxy: 'bad', noProxy: ['.lab.org'] }, 1],
  [{ existingBucket: true, bucketName: 5 }, 1],
  [{ pullThroughRegistries: ['docker.io'], dockerHubSecretArn: 5 }, 1],
  [{ authorName: 5, authorEmail: 'a@b.org' }, 1],
  [{ readBuckets: [Number.NaN] }, 1],
  [{ spotMaxVcpus: 'many', onDemandMinVcpus: 500, jobAttempts: 0 }, 3],
])('%j has no problems that only follow from others', (options, count) => {
  expect(
    complaint(options as unknown as BatchKnobs)
      .split('\n')
      .filter((line) => /^ {2}\w/.test(line)),
  ).toHaveLength(count);
});

test('an option that throws when it is read is refused', () => {
  const options = Object.defineProperty({ name: 'lab' }, 'region', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  expect(() => new GwfBatchProject(options as GwfBatchProjectOptions)).toThrow(/region: \(throws Error: no\)/);
});

test('some of many wrong elements are listed, with the number of all', () => {
  const said = complaint({ readBuckets: Array.from({ length: 500 }, (_, index) => `s3://${index}`) });
  expect(said.match(/readBuckets/g)).toHaveLength(11);
  expect(said).toContain('490 more elements are wrong');
  expect(complaint({ readBuckets: Array.from({ length: 1001 }, (_, index) => `b${index}`) })).toMatch(
    /more than 1000 elements/,
  );
});

describe('a message', () => {
  const shown = (value: unknown) => renderProblems([{ option: 'x', value, reason: 'r', fix: 's' }], { flags: false });

  test.each([
    [Number.NaN, 'NaN'],
    [[Number.NaN, -0, Number.POSITIVE_INFINITY], '[NaN,-0,Infinity]'],
    [[undefined, null, 'a'], '[undefined,null,"a"]'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [{ a: 1 }, '{ a: 1 }'],
    ['a\u001b[31m\u202eb\u009bc\ud800', '"a\\u001b[31m\\u202eb\\u009bc\\ud800"'],
    ['a'.repeat(10_000), `"${'a'.repeat(120)}… (10000 characters)"`],
    [Array.from({ length: 100 }, () => 1), '[1,1,1,1,1,1,1,1,1,1,… 90 more]'],
  ])('shows %p', (value, text) => {
    expect(shown(value)).toContain(`\n  x: ${text}\n`);
  });

  test('shows the name of an option unchanged, on one line, and shortens a long one', () => {
    expect(complaint({ 'a\u001b[2J\nb': 1 } as BatchKnobs)).toContain('\n  a\\u001b[2J\\u000ab\n');
    expect(complaint({ ['x'.repeat(10_000)]: 1 } as BatchKnobs).length).toBeLessThan(1000);
  });
});

test('a very long word is not a misspelling', () => {
  expect(nearest('m5'.repeat(5000), ['m5'])).toBeUndefined();
  const long = 'm5.'.repeat(3333);
  const text = complaint({
    [long]: 1,
    region: long,
    spotInstanceFamilies: [long],
    architecture: long,
    license: long,
  } as unknown as BatchKnobs);
  expect(text).not.toContain('Did you mean');
});

test('properties of every object are not values', () => {
  for (const word of Object.getOwnPropertyNames(Object.prototype)) {
    for (const knob of [
      'region',
      'spotInstanceFamilies',
      'spotInstanceTypes',
      'spotMinSize',
      'architecture',
      'engines',
      'pullThroughRegistries',
    ]) {
      for (const value of [word, [word]]) {
        expect(checkKnobs({ [knob]: value }).map(({ option }) => option)).toContain(knob);
      }
    }
  }
  expect(Object.keys(DEFAULTS)).not.toContain('constructor');
});

test.each([
  ['name', ['', ' lab', 'lab ', 'a\nb', 1]],
  ['parent', [{}, { outdir: 'a' }, 1]],
])('%s, which is not a knob, refuses malformed values', (option, wrong) => {
  for (const value of wrong) {
    expect([value, checkOptions({ [option]: value }).map((each) => each.option)]).toEqual([value, [option]]);
  }
});
