import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readScript } from '../../src/app/batch/private/shell-script';
import { temporaryFolder } from './clean-up';
import { IMAGES, programsOf } from './images';
import { describeWith, WITHOUT_INPUT } from './programs';

const WRAPPER = readScript('src/app/batch/jobs/job-wrapper.sh');

/** As the first process of a container, and as one that an init process of the container has started. */
const PLACES: Record<string, { needs: string[]; prefix: string[] }> = {
  'as the first process of a container': {
    needs: ['root', 'process namespaces'],
    prefix: ['/usr/bin/unshare', '--pid', '--fork', '--mount-proc', '--kill-child'],
  },
  'as another process': { needs: [], prefix: [] },
};

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

const NOT_THERE = 'job: input not found, empty or not readable:';

describe.each(Object.entries(IMAGES))('in an image with %s', (image, { sh, others, seesPipes }) => {
  let folder: string;
  let scratch: string;
  let bucket: string;
  let bin: string;

  beforeEach(() => {
    folder = realpathSync(temporaryFolder('container-'));
    scratch = mkdtempSync(join(folder, 'scratch-'));
    bucket = join(folder, 'bucket');
    bin = programsOf({ sh, others, seesPipes }, folder);
    for (const path of ['reads', 'more/deep', 'marked']) {
      mkdirSync(join(bucket, path), { recursive: true });
    }
    writeFileSync(join(bucket, 'a.txt'), 'a\n');
    writeFileSync(join(bucket, 'reads', 'b.fq'), 'ACGT\n');
    writeFileSync(join(bucket, 'reads', '.hidden'), 'h\n');
    writeFileSync(join(bucket, 'more', 'deep', 'c.txt'), 'c\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  describe.each(Object.entries(PLACES))('%s', (place, { needs, prefix }) => {
    describeWith([sh, ...others, ...needs], `the job wrapper ${place}, in an image with ${image}`, () => {
      interface Parameters {
        readonly command: string;
        readonly inputs?: string;
        readonly inputList?: string;
        readonly output?: string;
      }

      const commandLine = ({ command, inputs = '-', inputList = '-', output = '-' }: Parameters) => {
        const shell = [join(bin, 'sh'), '-c', WRAPPER, 'job', command, inputs, inputList, output];
        return [...prefix, ...shell];
      };
      // Three seconds, for the clock of the image is fast.
      const env = () => ({ PATH: bin, SCRATCH: scratch, BUCKET: bucket, OUT: folder, GRACE_SECONDS: '30' });

      /** Run a command to its end. */
      function run(parameters: Parameters) {
        const [program, ...args] = commandLine(parameters);
        const { status, stdout, stderr } = spawnSync(program, args, {
          env: env(),
          encoding: 'utf-8',
          stdio: WITHOUT_INPUT,
        });
        return { status, stdout, stderr, left: readdirSync(scratch) };
      }

      /** Run a command, and call back once when it says that it is ready, with the process id of the wrapper. */
      function start(
        parameters: Parameters,
        onReady: (wrapper: number) => void,
        more: Record<string, string> = {},
      ): Promise<number | null> {
        const [program, ...args] = commandLine(parameters);
        const child = spawn(program, args, { env: { ...env(), ...more }, stdio: ['ignore', 'pipe', 'ignore'] });
        let said = '';
        child.stdout.on('data', (data) => {
          const before = said;
          said += data;
          if (said.includes('ready') && !before.includes('ready')) {
            // The wrapper is the only child of unshare.
            const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf-8').trim().split(' ');
            onReady(Number(prefix.length > 0 ? children[0] : child.pid));
          }
        });
        return new Promise((resolve) => child.on('exit', resolve));
      }

      const terminate = (wrapper: number) => process.kill(wrapper, 'SIGTERM');

      test('copies objects, prefixes and what a list names, and puts them together', () => {
        writeFileSync(join(bucket, 'two words*.txt'), 'both\n');
        writeFileSync(join(bucket, 'list.txt'), '# more\r\n\r\n  s3://bucket/two words*.txt \r\ns3://bucket/more/');
        const { status, stdout, stderr, left } = run({
          command: 'cat a.txt b.fq .hidden "two words*.txt" deep/c.txt; ls; cat * > output/all 2> $OUT/said || :',
          inputs: 's3://bucket/a.txt  s3://bucket/reads/',
          inputList: 's3://bucket/list.txt',
          output: 's3://bucket/results',
        });
        expect([status, stderr, left]).toEqual([0, expect.not.stringContaining('job: input'), []]);
        expect(stdout).toBe('a\nACGT\nh\nboth\nc\na.txt\nb.fq\ndeep\noutput\ntwo words*.txt\n');
        expect(readFileSync(join(bucket, 'results', 'all'), 'utf-8')).toBe('a\nACGT\nboth\n');
      });

      test.each([
        ['a missing object', 's3://bucket/none.txt'],
        ['a folder without its slash', 's3://bucket/reads'],
        ['a prefix that lists nothing', 's3://bucket/raeds/'],
        ['a prefix that has only its marker', 's3://bucket/marked/'],
        ['a bucket that it may not read', 's3://other/reads/'],
      ])('does not run the command for want of %s, and names it', (_, uri) => {
        const { status, stdout, stderr, left } = run({ command: 'echo ran', inputs: `s3://bucket/a.txt\n${uri}` });
        expect([status, stdout, left]).toEqual([1, '', []]);
        expect(stderr.split('\n').filter((line) => line.startsWith('job:'))).toEqual([`${NOT_THERE} ${uri}`]);
      });

      test('fails at the first of several lines that fails', () => {
        const { status, stdout } = run({
          command: 'echo one\nsh -c "exit 5"\necho two > output/x',
          output: 's3://bucket/o',
        });
        expect([status, stdout, existsSync(join(bucket, 'o'))]).toEqual([5, 'one\n', false]);
      });

      test('fails where a program of a pipe fails, or says that it could not see it', () => {
        const whole = gzipSync(Buffer.from('ACGT\n'.repeat(100_000)));
        writeFileSync(join(bucket, 'reads.fq.gz'), whole.subarray(0, whole.length - 20));
        const { status, stderr } = run({
          command: 'gunzip -c reads.fq.gz | wc -l > output/lines.txt',
          inputs: 's3://bucket/reads.fq.gz',
          output: 's3://bucket/counts/',
        });
        const note = 'job: no bash in this image: of a pipe only the last program counts as failing';
        expect([status !== 0, stderr.includes(note)]).toEqual([seesPipes, !seesPipes]);
        expect(existsSync(join(bucket, 'counts'))).toBe(!seesPipes);
      });

      test('fails if the output cannot be copied', () => {
        const { status, left } = run({ command: 'echo x > output/x', output: 's3://other/results/' });
        expect([status, left]).toEqual([1, []]);
      });

      test('stays in its directory, which has the name that the sweep of the host looks for', async () => {
        let directory = '';
        const ended = start({ command: 'cd /; echo ready; while :; do sleep 0.1; done' }, (wrapper) => {
          directory = readlinkSync(`/proc/${wrapper}/cwd`);
          terminate(wrapper);
        });
        expect(await ended).toBe(143);
        expect(directory).toMatch(new RegExp(`^${scratch}/job\\.job\\.0\\.1\\.\\w{8}$`));
        expect(existsSync(directory)).toBe(false);
      });

      test('is told to stop while it copies, and so is the copy', async () => {
        writeFileSync(join(bucket, 'slow'), '');
        expect(await start({ command: 'echo ran', inputs: 's3://bucket/a.txt s3://bucket/slow' }, terminate)).toBe(143);
        expect(existsSync(join(folder, 'told'))).toBe(true);
        expect(readdirSync(scratch)).toEqual([]);
      });

      test('lets no child that runs a trap of its parent stop or clean up anything', () => {
        const [functions] = WRAPPER.split('\nset -f\n');
        const calls = '(stop); echo $?; (clean_up); [ -d "$directory" ] && echo "still here"';
        const [program, ...args] = [...prefix, join(bin, 'sh'), '-c', `${functions}\nsleep 30 & ${calls}; kill $!`];
        const { stdout } = spawnSync(program, [...args, 'job', '', '-'], {
          env: env(),
          encoding: 'utf-8',
          stdio: WITHOUT_INPUT,
        });
        expect([stdout, readdirSync(scratch)]).toEqual(['143\nstill here\n', []]);
      });

      test('gives the command time to save what it has, and ends it if it takes longer', async () => {
        const saves = 'trap "echo saved > $OUT/saved; exit 0" TERM; echo ready; while :; do sleep 0.1; done';
        expect(await start({ command: saves }, terminate)).toBe(143);
        expect(existsSync(join(folder, 'saved'))).toBe(true);
        const stays = 'trap "" TERM; echo ready; while :; do sleep 0.05; done';
        expect(await start({ command: stays }, terminate, { GRACE_SECONDS: '2' })).toBe(143);
        expect(readdirSync(scratch)).toEqual([]);
      });

      test('leaves no shell behind that would end another process later', async () => {
        const command = 'echo ready; while :; do sleep 0.1; done';
        expect(await start({ command }, terminate, { GRACE_SECONDS: '300' })).toBe(143);
        // What has been killed takes a moment to go.
        for (let turn = 0; turn < 100 && runs(join(bin, 'sh')); turn++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        expect(runs(join(bin, 'sh'))).toBe(false);
      });

      // What it does with inputs and commands does not depend on who has started it: once is enough.
      if (prefix.length === 0) {
        test('takes one per line as it is, and several on a line where s3:// follows a blank', () => {
          for (const name of ['x y.txt', 'z.txt', 'w w w.txt']) {
            writeFileSync(join(bucket, name), 'x');
          }
          const inputs = 's3://bucket/x y.txt \t s3://bucket/z.txt\n\n   \ns3://bucket/w w w.txt\r\n-\n';
          expect(run({ command: 'ls', inputs }).stdout).toBe('output\nw w w.txt\nx y.txt\nz.txt\n');
        });

        test('names all that is missing', () => {
          const uri = (name: string) => `s3://bucket/${name}`;
          const names = ['none/', 'a.txt', 'no1', 'no2', 'reads/', 'no3', 'more/', 'no4/', 'a.txt'];
          const { status, stderr } = run({ command: 'echo ran', inputs: names.map(uri).join('\n') });
          expect(status).toBe(1);
          expect(stderr.match(/^job: .*/gm)).toEqual(
            ['none/', 'no1', 'no2', 'no3', 'no4/'].map((name) => `${NOT_THERE} ${uri(name)}`),
          );
        });

        test('does not run the command for want of a list, or where a URI is none', () => {
          expect(run({ command: 'echo ran', inputList: 's3://bucket/none' })).toMatchObject({
            status: 1,
            stdout: '',
            stderr: expect.stringContaining(`${NOT_THERE} s3://bucket/none`),
          });
          for (const wrong of [{ inputs: '--foo' }, { inputs: 'a.txt s3://bucket/a.txt' }, { output: 'results/' }]) {
            const { status, stdout, stderr } = run({ command: 'echo ran', ...wrong });
            expect([status, stdout]).toEqual([1, '']);
            expect(stderr).toMatch(/^job: not an S3 URI: (--foo|a\.txt|results\/)$/m);
          }
        });

        test.each([
          ['s3://bucket/a.txt', 's3://bucket/again/', 'a.txt'],
          ['s3://bucket/more/', 's3://bucket/again/', 'deep/c.txt'],
          ['s3://bucket/reads/', 's3://bucket/again/b.fq/', 'b.fq'],
        ])('does not let one input replace another: %s and %s', (first, second, name) => {
          for (const path of ['again/a.txt', 'again/deep/c.txt', 'again/b.fq/b.fq']) {
            mkdirSync(join(bucket, path, '..'), { recursive: true });
            writeFileSync(join(bucket, path), 'again');
          }
          const own = first.endsWith('a.txt') ? 'again/a.txt' : undefined;
          const inputs = `${first}\n${own ? `s3://bucket/${own}` : second}`;
          const { status, stdout, stderr, left } = run({ command: 'echo ran', inputs });
          expect([status, stdout, left]).toEqual([1, '', []]);
          expect(stderr).toContain(`job: two inputs bring ${name}: ${first} and ${inputs.split('\n')[1]}`);
        });

        test('puts two prefixes with folders of the same name together', () => {
          mkdirSync(join(bucket, 'again', 'deep'), { recursive: true });
          writeFileSync(join(bucket, 'again', 'deep', 'd.txt'), 'd\n');
          const { stdout } = run({ command: 'cat deep/*', inputs: 's3://bucket/more/ s3://bucket/again/' });
          expect(stdout).toBe('c\nd\n');
        });

        // The shell of the wrapper has to, whatever shell the command gets.
        if (others.length === 0 || others.includes(sh)) {
          test('takes 200 inputs, half of them by a list', () => {
            mkdirSync(join(bucket, 'many'));
            const uris = Array.from({ length: 200 }, (_, index) => {
              writeFileSync(join(bucket, 'many', `sample ${index}.txt`), `${index}\n`);
              return `s3://bucket/many/sample ${index}.txt`;
            });
            writeFileSync(join(bucket, 'uris.txt'), uris.slice(100).join('\n'));
            const { status, stdout } = run({
              command: 'cat sample*.txt | wc -l',
              inputs: uris.slice(0, 100).join('\n'),
              inputList: 's3://bucket/uris.txt',
            });
            expect([status, stdout.trim()]).toEqual([0, '200']);
          }, 30_000);
        }

        test('speaks of pipes only where there is one', () => {
          expect(run({ command: 'false || true' })).toMatchObject({ status: 0, stderr: '' });
        });

        test('stops reading early in the way that is documented, without failing', () => {
          writeFileSync(join(bucket, 'reads.fq.gz'), gzipSync(Buffer.from('ACGT\n'.repeat(1_000_000))));
          const command = '{ gunzip -c reads.fq.gz || [ $? -eq 141 ]; } | head -n 1';
          const { status, stdout } = run({ command, inputs: 's3://bucket/reads.fq.gz' });
          expect([status, stdout]).toEqual([0, 'ACGT\n']);
        });

        test('runs the command in bash where there is one', () => {
          const { stdout } = run({ command: '[ -z "$BASH_VERSION" ] || echo bash' });
          expect(stdout).toBe(others.includes('bash') || sh === 'bash' ? 'bash\n' : '');
        });
      }

      if (prefix.length > 0) {
        test('leaves nothing running that would write on in its directory', () => {
          const writer = 'while :; do mkdir -p "$1/again"; echo x > "$1/again/file"; done';
          const { status, left } = run({
            command: `sh -c '${writer}' writer "$PWD" > /dev/null 2>&1 & sleep 0.3; exit 5`,
          });
          expect([status, left]).toEqual([5, []]);
        });

        test('tells every process of the command to stop, not only its shell', async () => {
          const worker = 'trap "echo saved > $OUT/saved; exit 0" TERM; echo ready; while :; do sleep 0.5; done';
          const command = `sh -c '${worker}'; echo "a pipeline is more than one process" | cat`;
          expect(await start({ command }, terminate)).toBe(143);
          expect(existsSync(join(folder, 'saved'))).toBe(true);
        });
      }
    });
  });
});
