import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cancelled } from '../../../../src/cli/cancelled';
import { commandLine } from '../../../../src/cli/commands/new/command-line';
import type { Terminal } from '../../../../src/cli/commands/new/here';
import type { Prompter } from '../../../../src/cli/commands/new/prompter';
import { readRequest } from '../../../../src/cli/commands/new/request';
import { whatToMake } from '../../../../src/cli/commands/new/wanted';
import { flaggedOptions } from '../../../../src/options/command-line/check-flags';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanted-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** A terminal with somebody at it who answers what they are asked, and what they were asked and shown. */
function answering(answers: Record<string, unknown>, isInteractive = true) {
  const asked: string[] = [];
  const shown: string[] = [];
  const refused: string[] = [];
  const answer = (message: string, byDefault: unknown) => {
    asked.push(message);
    const [, value] = Object.entries(answers).find(([part]) => message.includes(part)) ?? [];
    return value === undefined ? byDefault : value;
  };
  const prompter: Prompter = {
    intro: (title) => shown.push(title),
    note: (text) => shown.push(text),
    text: async ({ message, byDefault, check }) => {
      const values = [answer(message, byDefault)].flat() as string[];
      for (const value of values) {
        const wrong = value && check?.(value);
        if (!wrong) {
          return value;
        }
        refused.push(wrong);
      }
      throw new Cancelled();
    },
    select: async ({ message, options, byDefault }) => {
      const value = answer(message, byDefault) as string;
      expect(options.map((each) => each.value)).toContain(value);
      return value as never;
    },
    multiselect: async ({ message, byDefault }) => answer(message, byDefault) as never,
    confirm: async (message) => answer(message, true) as boolean,
    spinner: () => {
      throw new Error('Nothing is made here.');
    },
  };
  const terminal: Terminal = {
    cwd,
    env: { AWS_REGION: 'eu-west-1' },
    isInteractive,
    columns: 80,
    write: (text) => shown.push(text),
    prompter: () => prompter,
  };
  return { terminal, asked, shown, refused };
}

const wanted = (line: string, { terminal }: ReturnType<typeof answering>) =>
  whatToMake(readRequest(line.split(' ').filter(Boolean)), terminal);

test('an empty answer is the default, and the region is that of the shell', async () => {
  const who = answering({});
  expect(await wanted('', who)).toEqual({ folder: join(cwd, 'my-batch'), options: { region: 'eu-west-1' } });
  expect(who.asked).toHaveLength(8);
  expect(who.shown.join('\n')).toMatch(/my-batch-default .*\n(.*\n)*.*The same command without questions:/);
});

test('every answer becomes a knob', async () => {
  const who = answering({
    'Which folder': 'lab',
    'Which AWS region': 'any',
    'Which network': 'existing',
    'VPC ID': 'vpc-0123456789abcdef0',
    'vCPUs on Spot': '40',
    'vCPUs on On-Demand': '20',
    'Which instance families': 'own',
    'families for Spot': 'm5, c5',
    'families for On-Demand': 'm7i',
    'workflow engines': ['nextflow', 'cromwell'],
  });
  expect(await wanted('', who)).toEqual({
    folder: join(cwd, 'lab'),
    options: {
      vpcId: 'vpc-0123456789abcdef0',
      spotMaxVcpus: 40,
      onDemandMaxVcpus: 20,
      spotInstanceFamilies: ['m5', 'c5'],
      onDemandInstanceFamilies: ['m7i'],
      engines: ['nextflow', 'cromwell'],
    },
  });
});

test('the default VPC of the account can be chosen', async () => {
  const { options } = await wanted('', answering({ 'Which network': 'default' }));
  expect(options).toEqual({ region: 'eu-west-1', useDefaultVpc: true });
});

test.each([
  [{ AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-east-1' }, { region: 'us-west-2' }],
  [{ AWS_DEFAULT_REGION: 'us-east-1' }, { region: 'us-east-1' }],
  [{ AWS_REGION: 'mars-1' }, {}],
  [{}, {}],
])('the shell variables %j set the default region %j', async (env, options) => {
  const who = answering({});
  const terminal = { ...who.terminal, env };
  expect((await wanted('', { ...who, terminal })).options).toEqual(options);
});

test('conflicting answers are refused when all are given', async () => {
  const who = answering({
    'Which AWS region': 'af-south-1',
    'Which instance families': 'own',
    'families for Spot': 'm8a',
  });
  await expect(wanted('', who)).rejects.toThrow(/--spot-instance-families: m8a\n.*Not offered in af-south-1/);
});

test('a wrong answer is refused at once, and the question is repeated', async () => {
  mkdirSync(join(cwd, 'taken', 'src'), { recursive: true });
  const who = answering({
    'Which folder': ['taken', 'lab'],
    'Which network': 'existing',
    'VPC ID': ['vpc', 'vpc-0123456789abcdef0'],
    'vCPUs on Spot': ['many', '1.5', '40'],
    'Which instance families': 'own',
    'families for Spot': ['m55', 'm5'],
  });
  const { folder, options } = await wanted('', who);
  expect([folder, options.spotMaxVcpus, options.spotInstanceFamilies]).toEqual([join(cwd, 'lab'), 40, ['m5']]);
  expect(who.refused).toEqual([
    expect.stringContaining('not empty.'),
    expect.any(String),
    expect.stringContaining('Use a number.'),
    expect.stringContaining('Must be a whole number'),
    expect.stringContaining('Did you mean'),
  ]);
});

test('a no at the end creates nothing', async () => {
  await expect(wanted('', answering({ 'Create it in': false }))).rejects.toThrow(Cancelled);
});

test.each([
  ['lab --region eu-west-1', true],
  ['lab --yes', true],
  ['lab', false],
])('no question is asked for %s at a terminal: %s', async (line, isInteractive) => {
  const who = answering({}, isInteractive);
  expect((await wanted(line, who)).folder).toBe(join(cwd, 'lab'));
  expect([who.asked, who.shown]).toEqual([[], []]);
});

test.each([true, false])('all problems are reported at once, at a terminal: %s', async (isInteractive) => {
  mkdirSync(join(cwd, 'lab', 'src'), { recursive: true });
  const line = 'lab --spot-max-vcpus 1.5 --max-vcpus 3 --namespace My_Lab --vpc-id vpc-01234567 --nat-gateways 2';
  const error: Error = await wanted(line, answering({}, isInteractive)).catch((reason) => reason);
  expect(error.message).toMatch(/^gwf-batch: 5 flags cannot be used\.$/m);
  for (const label of ['the folder', '--spot-max-vcpus', '--max-vcpus', '--namespace', '--nat-gateways']) {
    expect(error.message).toMatch(new RegExp(`^ {2}${label}(:|$)`, 'm'));
  }
});

test('a flag of the command itself can be suggested', async () => {
  await expect(wanted('lab --dry-rnu', answering({}, false))).rejects.toThrow('Did you mean --dry-run?');
});

test('git must know the author, if there is a first commit', async () => {
  const name = process.env.GIT_COMMITTER_NAME;
  process.env.GIT_COMMITTER_NAME = '';
  try {
    await expect(wanted('lab --yes', answering({}))).rejects.toThrow(
      'git has no name and email address for the first commit',
    );
    for (const line of ['lab --no-git --yes', 'lab --dry-run --yes']) {
      expect((await wanted(line, answering({}))).folder).toBe(join(cwd, 'lab'));
    }
  } finally {
    if (name === undefined) {
      delete process.env.GIT_COMMITTER_NAME;
    } else {
      process.env.GIT_COMMITTER_NAME = name;
    }
  }
});

test('a folder that is not empty is refused before a question is asked', async () => {
  mkdirSync(join(cwd, 'lab', 'src'), { recursive: true });
  const who = answering({});
  await expect(wanted('lab', who)).rejects.toThrow('not empty.');
  expect(who.asked).toEqual([]);
});

test.each([
  [{ region: 'eu-west-1', spotMaxVcpus: 40, spotInstanceFamilies: ['m5', 'c5'], useDefaultVpc: true }],
  [{ engines: ['nextflow'], description: "what the lab's queues are for" }],
])('%j is set by the command line that is printed', (options) => {
  const line = commandLine('../my lab', options);
  const words = [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) =>
    (quoted ?? plain).replaceAll("'\\''", "'"),
  );
  const request = readRequest(words.slice(3));
  expect(request.folder).toBe('../my lab');
  expect(flaggedOptions(request.words)).toEqual(options);
});

test('a flag for true has no value on the command line that is printed', () => {
  expect(commandLine('lab', { useDefaultVpc: true, spotMaxVcpus: 40 })).toBe(
    'npx gwf-batch new lab --use-default-vpc --spot-max-vcpus 40',
  );
});
