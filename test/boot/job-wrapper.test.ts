import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from './programs';

const WRAPPER = readFileSync('src/app/batch/job-wrapper.sh', 'utf-8');

const SHELLS = [['dash'], ['bash', '--posix'], ['busybox', 'sh']];

describe.each(SHELLS)('by %s', (...shell) => {
  describeWith(['root', 'process namespaces', shell[0]], `as the first process of a container, by ${shell[0]}`, () => {
    let folder: string;
    let scratch: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'container-'));
      scratch = mkdtempSync(join(folder, 'scratch-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    /** Run a command in a process namespace of its own, and call back when it says that it is ready. */
    function run(command: string, onReady: (stop: () => void) => void = () => {}): Promise<number | null> {
      const process = spawn(
        'unshare',
        ['--pid', '--fork', '--mount-proc', '--kill-child', ...shell, '-c', WRAPPER, 'job', command, '-', '-'],
        {
          env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', SCRATCH: scratch, OUT: folder, GRACE_SECONDS: '2' },
          // Behind a socket bash takes itself for a remote shell, and reads the files of one.
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      process.stdout.on('data', (data) => {
        if (String(data).includes('ready')) {
          // The signal is for the wrapper, the only child of unshare.
          const [child] = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf-8').trim().split(' ');
          onReady(() => global.process.kill(Number(child), 'SIGTERM'));
        }
      });
      return new Promise((resolve) => process.on('exit', resolve));
    }

    test('nothing that the command leaves running writes on in its directory', async () => {
      const writer = 'while :; do mkdir -p "$1/again"; echo x > "$1/again/file"; done';
      expect(await run(`sh -c '${writer}' writer "$PWD" > /dev/null 2>&1 & sleep 0.3; exit 5`)).toBe(5);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('every process of the command is told to stop, and has the time to save what it has', async () => {
      const worker = 'trap "echo saved > $OUT/saved; exit 0" TERM; echo ready; while :; do sleep 0.5; done';
      const ended = run(`sh -c '${worker}'; echo "a pipeline is more than one process" | cat`, (stop) => stop());
      expect(await ended).toBe(143);
      expect(existsSync(join(folder, 'saved'))).toBe(true);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('what does not end by then is ended', async () => {
      const ended = run(`trap "" TERM; sh -c 'echo ready; while :; do sleep 0.05; done'`, (stop) => stop());
      expect(await ended).toBe(143);
      expect(readdirSync(scratch)).toEqual([]);
    });
  });
});

test('outside of a container too, what does not end when it is told to is ended', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'scratch-'));
  const command = "trap '' TERM; echo ready; while :; do sleep 0.1; done";
  const process = spawn('sh', ['-c', WRAPPER, 'job', command, '-', '-'], {
    env: { ...global.process.env, SCRATCH: scratch, GRACE_SECONDS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.stdout.on('data', () => process.kill('SIGTERM'));
  expect(await new Promise((resolve) => process.on('exit', resolve))).toBe(143);
  expect(readdirSync(scratch)).toEqual([]);
  rmSync(scratch, { recursive: true });
});
