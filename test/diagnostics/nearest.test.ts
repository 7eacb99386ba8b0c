import { distance, nearest } from '../../src/diagnostics/nearest';

test.each([
  ['', '', 0],
  ['m5', 'm5', 0],
  ['m55', 'm5', 1],
  ['mi7', 'm7i', 1],
  ['spotMaxVcpu', 'spotMaxVcpus', 1],
  ['us-esat-1', 'us-east-1', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('%s is %s with %i typing errors', (one, other, slips) => {
  expect(distance(one, other)).toBe(slips);
  expect(distance(other, one)).toBe(slips);
});

test('the first of the nearest, regardless of case, within the limit', () => {
  expect(nearest('M55', ['m7i', 'm5', 'm5a'])).toBe('m5');
  expect(nearest('penguin', ['m7i', 'm5'], 2)).toBeUndefined();
  expect(nearest('penguin', ['m7i'])).toBe('m7i');
  expect(nearest('m5', [])).toBeUndefined();
});
