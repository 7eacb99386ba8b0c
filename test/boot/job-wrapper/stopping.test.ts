import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInContainers, WRAPPER } from './container';

const terminate = (wrapper: number) => process.kill(wrapper, 'SIGTERM');

/** Whether a process of this program runs. */
function runs(program: string): boolean {
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(join('/proc', name, 'cmdline'), 'utf-8').startsWith(program);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

describeInContainers((container) => {
  test('stays in its directory, which has the name that the sweep of the host looks for', async () => {
    let directory = '';
    const ended = container.start({ command: 'cd /; echo ready; while :; do sleep 0.1; done' }, (wrapper) => {
      directory = readlinkSync(`/proc/${wrapper}/cwd`);
      terminate(wrapper);
    });
    expect(await ended).toBe(143);
    expect(directory).toMatch(new RegExp(`^${container.scratch}/job\\.job\\.0\\.1\\.\\w{8}$`));
    expect(existsSync(directory)).toBe(false);
  });

  test('is told to stop while it copies, and so is the copy', async () => {
    writeFileSync(join(container.bucket, 'slow'), '');
    expect(
      await container.start({ command: 'echo ran', inputs: 's3://bucket/a.txt s3://bucket/slow' }, terminate),
    ).toBe(143);
    expect(existsSync(join(container.folder, 'told'))).toBe(true);
    expect(readdirSync(container.scratch)).toEqual([]);
  });

  test('lets no child that runs a trap of its parent stop or clean up anything', () => {
    const [functions] = WRAPPER.split('\nset -f\n');
    const calls = '(stop); echo $?; (clean_up); [ -d "$directory" ] && echo "still here"';
    const { stdout, left } = container.runScript(`${functions}\nsleep 30 & ${calls}; kill $!`, '', '-');
    expect([stdout, left]).toEqual(['143\nstill here\n', []]);
  });

  test('gives the command time to save what it has, and ends it if it takes longer', async () => {
    const saves = 'trap "echo saved > $OUT/saved; exit 0" TERM; echo ready; while :; do sleep 0.1; done';
    expect(await container.start({ command: saves }, terminate)).toBe(143);
    expect(existsSync(join(container.folder, 'saved'))).toBe(true);
    const stays = 'trap "" TERM; echo ready; while :; do sleep 0.05; done';
    expect(await container.start({ command: stays }, terminate, { GRACE_SECONDS: '2' })).toBe(143);
    expect(readdirSync(container.scratch)).toEqual([]);
  });

  test('leaves no shell behind that would end another process later', async () => {
    const command = 'echo ready; while :; do sleep 0.1; done';
    expect(await container.start({ command }, terminate, { GRACE_SECONDS: '300' })).toBe(143);
    // What has been killed takes a moment to go.
    for (let turn = 0; turn < 100 && runs(join(container.bin, 'sh')); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(runs(join(container.bin, 'sh'))).toBe(false);
  });

  if (container.isFirstProcess) {
    test('leaves nothing running that would write on in its directory', () => {
      const writer = 'while :; do mkdir -p "$1/again"; echo x > "$1/again/file"; done';
      const { status, left } = container.run({
        command: `sh -c '${writer}' writer "$PWD" > /dev/null 2>&1 & sleep 0.3; exit 5`,
      });
      expect([status, left]).toEqual([5, []]);
    });

    test('tells every process of the command to stop, not only its shell', async () => {
      const worker = 'trap "echo saved > $OUT/saved; exit 0" TERM; echo ready; while :; do sleep 0.5; done';
      const command = `sh -c '${worker}'; echo "a pipeline is more than one process" | cat`;
      expect(await container.start({ command }, terminate)).toBe(143);
      expect(existsSync(join(container.folder, 'saved'))).toBe(true);
    });
  }
});
