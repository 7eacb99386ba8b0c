import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/** What asks questions is bundled into this file when the package is compiled. */
const TERMINAL = '../../src/cli/commands/new/terminal.js';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'exit-'));
});

afterEach(() => {
  process.exitCode = undefined;
  rmSync(cwd, { recursive: true, force: true });
});

interface End {
  readonly status: typeof process.exitCode;
  readonly stdout: string;
  readonly stderr: string;

  /** What goes up to node, which prints it with its stack and exits 1. */
  readonly crash?: unknown;
}

/** How the command line ends in this process. */
async function end(words: string[], folder = cwd): Promise<End> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text;
      return true;
    }),
  );
  const listeners = process.stdout.listeners('error');
  process.exitCode = undefined;
  let crash: unknown;
  try {
    await main(words, folder);
  } catch (error) {
    crash = error;
  } finally {
    for (const spy of spies) {
      spy.mockRestore();
    }
    for (const listener of process.stdout.listeners('error').filter((each) => !listeners.includes(each))) {
      process.stdout.off('error', listener as () => void);
    }
  }
  return { status: process.exitCode, ...said, crash };
}

test.each([
  ['no command', []],
  ['--help', ['--help']],
  ['-h', ['-h']],
  ['help', ['help']],
])('%s exits 0, with the commands', async (_, words) => {
  expect(await end(words)).toEqual({
    status: undefined,
    stdout: expect.stringContaining('Commands\n  new [folder]'),
    stderr: '',
  });
});

test.each([
  ['new --help', ['new', '--help'], 'npx gwf-batch new [folder] [flags]'],
  ['help new', ['help', 'new'], 'npx gwf-batch new [folder] [flags]'],
  ['instances -h', ['instances', '-h'], 'npx gwf-batch instances'],
  ['help instances', ['help', 'instances'], 'npx gwf-batch instances'],
])('%s exits 0, with the flags', async (_, words, begin) => {
  const { status, stdout, stderr } = await end(words);
  expect([status, stderr]).toEqual([undefined, '']);
  expect(stdout.startsWith(begin)).toBe(true);
});

test.each([
  ['an unknown command', ['instance'], 'Unknown command instance. Did you mean instances?'],
  ['a word that every object knows', ['toString'], 'Unknown command toString.'],
  ['help on an unknown command', ['help', 'constructor'], 'Unknown command constructor.'],
  ['an unknown flag', ['--hepl'], 'Unknown flag --hepl. Did you mean --help?'],
  ['an unknown flag of a command', ['instances', '--jsno'], 'Unknown flag --jsno. Did you mean --json?'],
  ['a flag that cannot be had', ['new', 'lab', '--spot-max-vcpu', '5'], 'gwf-batch: a flag cannot be used.'],
])('%s exits 1, without a stack', async (_, words, says) => {
  const { status, stdout, stderr, crash } = await end(words);
  expect([status, stdout, crash]).toEqual([1, '', undefined]);
  expect(stderr.startsWith(says)).toBe(true);
  expect(stderr).toMatch(/\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a folder without a repository exits 1, and the message names it', async () => {
  expect(await end(['instances'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`${cwd} is not a repository of gwf-batch`),
  });
});

test('an unexpected error is passed on to node, and is not reported as a mistake of the user', async () => {
  const { status, stderr, crash } = await end(['instances'], null as never);
  expect([status, stderr]).toEqual([undefined, '']);
  expect(crash).toMatchObject({ name: 'TypeError' });
});

test('a canceled question exits with the status of an interrupt, without a message', async () => {
  const tty = [process.stdin, process.stdout].map((stream) => [stream, stream.isTTY] as const);
  const ci = process.env.CI;
  delete process.env.CI;
  jest.doMock(
    TERMINAL,
    () => ({
      prompter: ({ Cancelled }: { Cancelled: new () => Error }) => ({
        intro: () => {
          throw new Cancelled();
        },
      }),
    }),
    { virtual: true },
  );
  try {
    for (const [stream] of tty) {
      stream.isTTY = true;
    }
    expect(await end(['new'])).toEqual({ status: 130, stdout: '', stderr: '', crash: undefined });
  } finally {
    for (const [stream, was] of tty) {
      stream.isTTY = was;
    }
    if (ci !== undefined) {
      process.env.CI = ci;
    }
    jest.dontMock(TERMINAL);
  }
});

describe('with another program that reads the output', () => {
  const onError = async () => {
    const on = jest.spyOn(process.stdout, 'on').mockImplementation(() => process.stdout);
    await end(['--help']);
    const [[event, listener]] = on.mock.calls;
    on.mockRestore();
    expect(event).toBe('error');
    return listener as (error: Partial<NodeJS.ErrnoException>) => void;
  };

  test('it exits 0 when the reader closes the output', async () => {
    const listener = await onError();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    listener({ code: 'EPIPE' });
    expect(exit.mock.calls).toEqual([[]]);
    exit.mockRestore();
  });

  test('it fails after any other error', async () => {
    const listener = await onError();
    const error = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    expect(() => listener(error)).toThrow(error);
    exit.mockRestore();
  });
});
