import { help } from '../../../../src/cli/commands/new/help';
import { knobReference } from '../../../../src/knobs/reference';

const text = help();

test.each(knobReference().filter(({ type }) => !type.startsWith('object')))('$flag is listed once', ({ flag }) => {
  const plain = flag.slice(2).replace('-', '\\-');
  expect(text.match(new RegExp(`^ {2}--(\\[no-\\])?${plain}( |$)`, 'gm'))).toHaveLength(1);
});

test('the text fits a terminal of 80 columns, except for longer words', () => {
  const wide = text.split('\n').filter((line) => line.length > 80 && /\S\s+\S/.test(line.trim()));
  expect(wide).toEqual([]);
});

test('defaults and choices are shown as they are written', () => {
  expect(text).toMatch(/--architecture <X86_64\|ARM64>[^[]*\[X86_64\]/);
  expect(text).toMatch(/--spot-max-vcpus <number>[^[]*\[1000\]/);
  expect(text).toMatch(/--engines <text> …[^[]*\[nextflow\]/);
  expect(text).toMatch(/--\[no-\]priority-queue-uses-spot[^[]*\[true\]/);
  expect(text).toMatch(/--image-pull-behavior <ONCE\|DEFAULT\|ALWAYS>/);
  expect(text).toMatch(/--package-manager <choice>[^[]*One of YARN, [^[]*\[NPM\]/);
  expect(text).not.toMatch(/\[\[|\["|`|\$BASEDIR/);
});

test('other knobs are named by their flags', () => {
  expect(text).toMatch(/IDs of the subnets of --vpc-id for the hosts/);
});
