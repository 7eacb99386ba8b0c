import { isReserved, NAMESPACE_FORM, STACK_NAME_FORM } from '../../src/knobs/namespace';
import { resolveOptions } from '../../src/options/resolve';
import { complaint } from './problems';

const namespaceOf = (name: string) => resolveOptions({ name }).settings.namespace;
const said = (name: string) => complaint({ name } as object);

test.each([
  ['my-batch', 'my-batch'],
  ['@lab/RNA Seq_2', 'lab-rna-seq-2'],
  ['.lab.', 'lab'],
  ['RNA - Seq', 'rna-seq'],
  ['a'.repeat(25), 'a'.repeat(25)],
])('the name %s is the namespace %s', (name, namespace) => {
  expect(namespaceOf(name)).toBe(namespace);
});

test.each([
  ['1lab', 'n1lab'],
  ['2026', 'n2026'],
  ['läb', 'l-b'],
  ['läöb', 'l-b'],
  ['l1äb', 'l1-b'],
  ['lab+', 'lab'],
  ['ä'.repeat(25), 'my-lab'],
  ['実験', 'my-lab'],
  ['-', 'my-lab'],
  ['constructor', 'my-lab'],
  ['a'.repeat(26), 'a'.repeat(25)],
])('the name %s would lose more: a namespace is required, such as %s', (name, example) => {
  const why =
    name.length > 25 ? 'the project name has more than 25 characters' : 'it cannot be made from the project name';
  expect(said(name)).toContain(`\n  namespace\n    namespace is required, because ${why}.\n`);
  expect(said(name)).toContain(`such as ${example}.`);
  expect(complaint({ name, namespace: example } as object)).toBe('');
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  '%s, a property of every object, is not a namespace',
  (word) => {
    expect(NAMESPACE_FORM.pattern.test(word) && !isReserved(word)).toBe(false);
    expect(complaint({ namespace: word })).toContain('  namespace: ');
  },
);

test.each(['', ' ', ' lab', 'a\nb', 'a\u0007b'])('%j is not a name', (name) => {
  expect(said(name)).toMatch(/an option cannot be used\.\n\n {2}name: /);
});

describe('the name of the stack', () => {
  const stackOf = (name: string) => resolveOptions({ name, namespace: 'lab' }).settings.stackName;

  test.each([
    ['my-batch', 'my-batch'],
    ['@lab/RNA Seq_2', 'lab-rna-seq-2'],
    ['a'.repeat(128), 'a'.repeat(128)],
  ])('is made from that of the project: %s', (name, stackName) => {
    expect(stackOf(name)).toBe(stackName);
  });

  test.each([
    ['läöb 2', /^l-b-2--[0-9a-f]{8}$/],
    ['12lab', /^lab--[0-9a-f]{8}$/],
    ['lab+', /^lab--[0-9a-f]{8}$/],
    ['実験', /^stack--[0-9a-f]{8}$/],
  ])('ends with a hash if more than separators would be lost: %s', (name, stackName) => {
    expect(stackOf(name)).toMatch(stackName);
  });

  test('differs for each project, whatever characters its name has', () => {
    const names = ['lab', '1lab', '2lab', 'läb', 'lüb', 'l-b', '実験', '実', 'constructor', 'c', `a${'b'.repeat(200)}`];
    const stacks = names.map(stackOf);
    expect(new Set(stacks).size).toBe(names.length);
    expect(stacks.filter((name) => !STACK_NAME_FORM.pattern.test(name) || isReserved(name))).toEqual([]);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('is not a property of every object: %s', (stackName) => {
    expect(complaint({ stackName })).toMatch(/stackName: ".*"\n +Every JavaScript object has/);
  });
});
