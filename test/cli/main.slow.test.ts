import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const BIN = join(__dirname, '..', '..', 'bin', 'gwf-batch');

function cli(...words: string[]) {
  return spawnSync(process.execPath, [BIN, ...words], { encoding: 'utf-8' });
}

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists the commands', (words) => {
  const { stdout, status } = cli(...words);
  expect(status).toBe(0);
  for (const command of [/^ {2}new \[folder\] {2,}\S/m, /^ {2}instances {2,}\S/m]) {
    expect(stdout).toMatch(command);
  }
});

test.each(['new', 'instances'])('every way to ask for help on %s prints the same', (command) => {
  const { stdout, status } = cli(command, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(`npx gwf-batch ${command} `);
  expect(cli(command, '-h').stdout).toBe(stdout);
  expect(cli('help', command).stdout).toBe(stdout);
});

test.each([[[]], [['instances', '--help']]])('%j fits a terminal of 80 columns', (words) => {
  const lines = cli(...words).stdout.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  [['instance'], 'Unknown command instance. Did you mean instances?'],
  [['help', 'instnaces'], 'Unknown command instnaces. Did you mean instances?'],
  [['toString'], 'Unknown command toString.'],
  [['--hepl'], 'Unknown flag --hepl. Did you mean --help?'],
])('%j is refused in one line, with a suggestion', (words, says) => {
  const { stdout, stderr, status } = cli(...words);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(`${says} Run npx gwf-batch --help for a list of commands.\n`);
});

test('loads projen only for the command that needs it', () => {
  const script = `require(${JSON.stringify(join(__dirname, '..', '..', 'lib', 'cli', 'main'))}).main(['instances', '--help']);
    process.stdout.write('loaded: ' + Object.keys(require.cache).filter((path) => path.includes('node_modules')).length)`;
  expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf-8' }).stdout).toMatch(/^loaded: 0$/m);
});

test('ends without a message when the reader closes the output', async () => {
  const child = spawn(process.execPath, [BIN, 'new', '--help']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  expect(said).toBe('');
  expect(status).toBe(0);
});
