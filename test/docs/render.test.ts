import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES_DIR } from '../../src/components/package-files';
import { render, renderFile } from '../../src/docs/render';
import { generated } from '../generated';

const rendered = (lines: string[], slots: Parameters<typeof render>[2] = {}) =>
  render('page.md', lines.join('\n'), slots);

describe('a slot', () => {
  test('is filled with a text or a number, everywhere in the text', () => {
    expect(rendered(['# {{name}}', '', '{{name}} has {{count}}.'], { name: 'lab', count: 0 })).toBe(
      '# lab\n\nlab has 0.',
    );
  });

  test.each(['{{other}}', '$& $1 $$ $`', '<!-- if x -->', '<!-- end -->', '# no heading', 'a\n\n\nb', ' '])(
    'takes a value unchanged: %j',
    (value) => {
      expect(rendered(['before', '', '{{value}}', '', 'after'], { value })).toBe(`before\n\n${value}\n\nafter`);
    },
  );

  test.each([[''], [undefined], [true], [false]])('cannot be filled with %j', (value) => {
    expect(() => rendered(['A {{value}}.'], { value })).toThrow('page.md: The slot value has no text.');
  });

  test('needs no text in an omitted block', () => {
    const lines = [
      '<!-- if vpc -->',
      'In {{vpc}}.',
      '<!-- end -->',
      '<!-- if not vpc -->',
      'Anywhere.',
      '<!-- end -->',
    ];
    expect(rendered(lines, { vpc: undefined })).toBe('Anywhere.');
    expect(rendered(lines, { vpc: 'vpc-1' })).toBe('In vpc-1.');
  });
});

describe('a block', () => {
  const list = ['- a', '<!-- if both -->', '- b', '<!-- end -->', '- c'];
  const block = ['a', '', '<!-- if both -->', '', 'b', '', '<!-- end -->', '', 'c'];
  const sentence = ['A.', '<!-- if both -->', 'B.', '<!-- end -->', 'C.'];
  const code = ['```sh', 'a', '<!-- if both -->', 'b', '<!-- end -->', '', '', 'c', '```'];
  const table = ['| a |', '| - |', '<!-- if both -->', '| b |', '<!-- end -->', '| c |'];

  test.each([
    ['a list', list, '- a\n- b\n- c', '- a\n- c'],
    ['paragraphs', block, 'a\n\nb\n\nc', 'a\n\nc'],
    ['a paragraph', sentence, 'A. B. C.', 'A. C.'],
    ['code', code, '```sh\na\nb\n\n\nc\n```', '```sh\na\n\n\nc\n```'],
    ['a table', table, '| a |\n| - |\n| b |\n| c |', '| a |\n| - |\n| c |'],
    ['a whole page', sentence.slice(1, 4), 'B.', ''],
  ])('leaves nothing behind in %s', (_, lines, kept, dropped) => {
    expect(rendered(lines, { both: true })).toBe(kept);
    expect(rendered(lines, { both: false })).toBe(dropped);
  });

  test('can be negated', () => {
    const lines = list.map((line) => line.replace('if both', 'if not both'));
    expect(rendered(lines, { both: true })).toBe('- a\n- c');
    expect(rendered(lines, { both: false })).toBe('- a\n- b\n- c');
  });

  test.each<[unknown, boolean]>([
    [true, true],
    ['text', true],
    [0, true],
    [false, false],
    ['', false],
    [undefined, false],
  ])('is kept if the value is there: %j', (both, isKept) => {
    expect(rendered(list, { both: both as string }).includes('- b')).toBe(isKept);
  });

  test('can be in another', () => {
    const lines = [
      '<!-- if one -->',
      'a',
      '',
      '  <!-- if not two -->',
      '  b',
      '  <!-- end -->',
      '<!-- end -->',
      '',
      'c',
    ];
    const texts = [true, false].flatMap((one) => [true, false].map((two) => rendered(lines, { one, two })));
    expect(texts).toEqual(['a\n\nc', 'a\n\nb\n\nc', 'c', 'c'].map((text) => text.replace('\n\nb', '\n\n  b')));
  });
});

describe('the lines of a paragraph', () => {
  test('are joined, those of a list item too', () => {
    expect(rendered(['One.', 'Two.', '', '- a,', '  b', '- c', '1. d', '   e'])).toBe(
      'One. Two.\n\n- a, b\n- c\n1. d e',
    );
  });

  test('are not joined to other blocks', () => {
    const lines = ['# One', 'Two', '{{block}}', 'three', '| a |', '```ts', 'x', 'y', '```', 'four'];
    expect(rendered(lines, { block: '| b |' })).toBe(lines.join('\n').replace('{{block}}', '| b |'));
  });
});

describe('a mismatch is an error that names page and slot', () => {
  test.each<[string, string[], Parameters<typeof render>[2], string]>([
    ['a slot without a value', ['{{name}}'], {}, 'page.md: Unknown slot name.'],
    [
      'a slot that is not only a name',
      ['{{ name }}'],
      { name: 'x' },
      'page.md: Unknown slot  name . Unused slot name.',
    ],
    ['a name that every object has', ['{{toString}}'], {}, 'page.md: Unknown slot toString.'],
    [
      'an unknown slot in a part that is left out',
      ['<!-- if a -->', '{{b}}', '<!-- end -->'],
      { a: false },
      'Unknown slot b.',
    ],
    ['a value without a slot', ['text'], { name: 'x' }, 'page.md: Unused slot name.'],
    ['an unknown condition', ['<!-- if not on -->', '<!-- end -->'], {}, 'page.md: Unknown slot on.'],
    ['a condition without a block', ['text'], { isOn: false }, 'page.md: Unused slot isOn.'],
    ['a block without an end', ['<!-- if on -->', 'text'], { on: true }, 'page.md: The block `if on` has no `end`.'],
    ['an end without a block', ['text', '<!-- end -->'], {}, 'page.md: An `end` without an `if`.'],
    ['another comment', ['<!-- else -->'], {}, 'page.md: Unknown comment: <!-- else -->'],
    [
      'a condition within a line',
      ['a <!-- if on -->', '{{on}}'],
      { on: 'x' },
      'page.md: Unknown comment: a <!-- if on -->',
    ],
  ])('%s', (_, lines, slots, message) => {
    expect(() => rendered(lines, slots)).toThrow(message);
  });

  test('in a file too', () => {
    expect(() => renderFile('readme/readme.md', { nothing: 'x' })).toThrow(
      /^readme\/readme\.md: .* Unused slot nothing\./,
    );
  });
});

test('the prose of the pages is in the package', () => {
  const { files } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf-8'));
  expect(files).toContain('src/docs/pages/**/*.md');
  expect(PAGES_DIR).toBe(join(__dirname, '..', '..', 'src', 'docs', 'pages'));
});

test('the modules of the pages contain no sentences', () => {
  const modules = readdirSync(PAGES_DIR, { recursive: true, encoding: 'utf-8' }).filter((file) => file.endsWith('.ts'));
  const sentences = modules.flatMap((file) =>
    readFileSync(join(PAGES_DIR, file), 'utf-8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && /\w[.;:]?(?: [a-z]+){6}|[a-z]{2}\.(?: |['`])/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(modules.length).toBeGreaterThan(20);
  expect(sentences).toEqual([]);
});

test('no slot or condition remains in a page', () => {
  const pages = Object.entries(generated()).filter(([path]) => path.endsWith('.md'));
  expect(pages).toHaveLength(readdirSync(PAGES_DIR).length);
  for (const [path, text] of pages) {
    expect([path, text.match(/\{\{|<!-- (?!~~)|\n\n\n/g)]).toEqual([path, null]);
  }
});
