import { here } from '../../../../src/cli/commands/new/here';

const { stdin, stdout } = process;
const before = { stdin: stdin.isTTY, stdout: stdout.isTTY, columns: stdout.columns, ci: process.env.CI };

function restoreCi(value: string | undefined): void {
  if (value === undefined) {
    delete process.env.CI;
  } else {
    process.env.CI = value;
  }
}

afterEach(() => {
  stdin.isTTY = before.stdin;
  stdout.isTTY = before.stdout;
  stdout.columns = before.columns;
  restoreCi(before.ci);
});

test.each([
  ['both ends are a terminal', true, true, undefined, true],
  ['what is typed comes from a file', false, true, undefined, false],
  ['what is printed goes to a file', true, false, undefined, false],
  ['neither end is a terminal', false, false, undefined, false],
  ['a build server pretends to be a terminal', true, true, 'true', false],
  ['a build server says so by a number', true, true, '1', false],
  ['CI is said to be off', true, true, 'false', true],
])('the terminal is interactive, or not, if %s', (_, typed, printed, ci, isInteractive) => {
  stdin.isTTY = typed;
  stdout.isTTY = printed;
  restoreCi(ci);
  expect(here('/lab')).toMatchObject({ cwd: '/lab', isInteractive });
});

test.each([
  [120, 120],
  [0, 80],
])('a terminal of %i columns is taken to have %i', (columns, taken) => {
  stdout.columns = columns;
  expect(here('/lab').columns).toBe(taken);
});
