import { Code, literal } from '../../../src/components/app/typescript-literal';

test('a literal reads as its value', () => {
  const value = { a: 'it’s', "b'c": "o'neil\\", list: ['x', 1, true], nothing: undefined, deep: { n: -1.5 } };
  // biome-ignore lint/security/noGlobalEval: what is emitted must be source that means the value
  expect(eval(`(${literal(value)})`)).toEqual({ ...value, nothing: undefined });
});

test.each([
  ['a newline', 'a\nb'],
  ['single quotes', "it's 'a'"],
  ['double quotes', '"a"'],
  ['both quotes', `it's "a"`],
  ['as many of both', `'"`],
  ['a backslash', 'a\\b'],
  ['a backslash at the end', 'a\\'],
  ['a backslash before a quote', "a\\'b"],
  ['what looks escaped', 'a\\n\\u0041'],
  ['a dollar and braces', `\${a} \`b\``],
  ['other scripts', 'ä 🧬'],
  ['nothing', ''],
])('a text with %s is read unchanged, as value, in a list and as key', (_, text) => {
  const value = { [text]: text, list: [text] };
  const source = literal(value);
  // biome-ignore lint/security/noGlobalEval: what is emitted must be source that means the value
  expect(eval(`(${source})`)).toEqual(value);
  expect(literal(text).split('\n')).toHaveLength(1);
});

test.each([
  ["it's", `"it's"`],
  ['say "a"', `'say "a"'`],
  [`'"`, `'\\'"'`],
])('%j is in the quotes that need fewer escapes', (text, source) => {
  expect(literal(text)).toBe(source);
});

test('undefined values are omitted, and empty ones stay empty', () => {
  expect(literal({ a: undefined, b: { c: undefined }, d: [] })).toBe('{\n  b: {},\n  d: [],\n}');
});

test('a list is wrapped if its line, with indentation, name and comma, would exceed 120 columns', () => {
  const lineWith = (length: number) =>
    literal({ deep: { name: ['x'.repeat(length)] } })
      .split('\n')
      .find((line) => line.includes('name')) ?? '';
  expect(lineWith(105)).toMatch(/^ {4}name: \['x+'\],$/);
  expect(lineWith(105)).toHaveLength(120);
  expect(lineWith(106)).toBe('    name: [');
});

test('a list is on one line if it fits', () => {
  expect(literal({ short: ['a', 'b'] })).toBe("{\n  short: ['a', 'b'],\n}");
  const long = Array.from({ length: 30 }, (_, index) => `element-${index}`);
  expect(literal({ long })).toContain("\n    'element-29',\n  ],");
});

test('code is written unchanged', () => {
  expect(literal({ kind: new Code('Kind.A') })).toBe('{\n  kind: Kind.A,\n}');
});
