import { Code, literal } from '../../../src/components/app/typescript-literal';

test('a literal reads as its value', () => {
  const value = { a: 'it’s', "b'c": "o'neil\\", list: ['x', 1, true], nothing: undefined, deep: { n: -1.5 } };
  // biome-ignore lint/security/noGlobalEval: what is emitted must be source that means the value
  expect(eval(`(${literal(value)})`)).toEqual({ ...value, nothing: undefined });
});

test('a list stands on one line while it fits', () => {
  expect(literal({ short: ['a', 'b'] })).toBe("{\n  short: ['a', 'b'],\n}");
  const long = Array.from({ length: 30 }, (_, index) => `element-${index}`);
  expect(literal({ long })).toContain("\n    'element-29',\n  ],");
});

test('code stands as it is', () => {
  expect(literal({ kind: new Code('Kind.A') })).toBe('{\n  kind: Kind.A,\n}');
});
