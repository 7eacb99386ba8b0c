import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FakeHost } from './host';
import { describeWith } from './programs';
import { step } from './step';

const DAYS = 24 * 3600;

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
  host.boot(step({ name: 'sweep' }));
});

afterEach(() => host.remove());

/** A directory in /scratch, with a file, as it looks when nothing was written to it since. */
function directory(name: string, age: number): string {
  const path = join(host.root, 'scratch', name);
  mkdirSync(path, { recursive: true });
  const then = Date.now() / 1000 - age;
  writeFileSync(join(path, 'reads.fq'), 'ACGT');
  utimesSync(join(path, 'reads.fq'), then, then);
  utimesSync(path, then, then);
  return path;
}

const sweep = () =>
  spawnSync('bash', [join(host.root, 'var/lib/batch-host/sweep')], { env: host.env(), encoding: 'utf-8' });

const left = () => readdirSync(join(host.root, 'scratch')).sort();

test('the sweep runs every hour', () => {
  expect(host.calls()).toEqual([
    expect.stringMatching(
      /^systemd-run .*--on-active=1h --on-unit-inactive=1h .*bash .*\/var\/lib\/batch-host\/sweep$/,
    ),
  ]);
});

test('the directory of a killed job is removed', () => {
  directory('job.1.0.1.abcdefgh', 2 * 3600);
  directory('job.with space', 2 * 3600);
  expect(sweep()).toMatchObject({ status: 0, stderr: '' });
  expect(left()).toEqual([]);
});

test('the directory of a job that has just begun is kept', () => {
  directory('job.1.0.1.abcdefgh', 60);
  sweep();
  expect(left()).toEqual(['job.1.0.1.abcdefgh']);
});

test('other directories are kept, however old, such as that of Cromwell', () => {
  directory('cromwell', 90 * DAYS);
  directory('references', 90 * DAYS);
  sweep();
  expect(left()).toEqual(['cromwell', 'references']);
});

test('an empty folder causes no error', () => {
  mkdirSync(join(host.root, 'scratch'), { recursive: true });
  expect(sweep()).toMatchObject({ status: 0, stderr: '' });
});

describeWith(['root', 'process namespaces', 'mount namespaces'], 'a job that runs', () => {
  test('keeps its directory, however long ago its last write was, in a container too', async () => {
    const inUse = directory('job.long.0.1.abcdefgh', 14 * DAYS);
    const inContainer = directory('job.contained.0.1.abcdefgh', 14 * DAYS);
    directory('job.dead.0.1.abcdefgh', 14 * DAYS);
    const jobs = [
      spawn('sh', ['-c', 'cd "$0" && echo in && exec sleep 60', inUse]),
      spawn('unshare', [
        ...['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c'],
        'mount -t tmpfs none /mnt && mkdir /mnt/scratch && mount --bind "$(dirname "$0")" /mnt/scratch && cd "/mnt/scratch/$(basename "$0")" && echo in && exec sleep 60',
        inContainer,
      ]),
    ];
    try {
      await Promise.all(jobs.map((job) => new Promise((resolve) => job.stdout.once('data', resolve))));
      expect(sweep()).toMatchObject({ status: 0, stderr: '' });
      expect(left()).toEqual(['job.contained.0.1.abcdefgh', 'job.long.0.1.abcdefgh']);
      expect(readdirSync(inUse)).toEqual(['reads.fq']);
    } finally {
      for (const job of jobs) {
        job.kill('SIGKILL');
      }
    }
  });
});

describeWith(['root', 'systemd-tmpfiles'], 'systemd-tmpfiles', () => {
  test('has no rule for /scratch, so that nothing is removed because of its age', () => {
    directory('job.long.0.1.abcdefgh', 90 * DAYS);
    const { status } = spawnSync('systemd-tmpfiles', ['--clean', `--root=${host.root}`]);
    expect(status).toBe(0);
    expect(left()).toEqual(['job.long.0.1.abcdefgh']);
  });
});
