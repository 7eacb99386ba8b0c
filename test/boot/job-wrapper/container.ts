import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScript } from '../../../src/app/batch/private/shell-script';
import { temporaryFolder } from '../clean-up';
import { IMAGES, type Image, programsOf } from '../images';
import { describeWith, WITHOUT_INPUT } from '../programs';

export const WRAPPER = readScript('src/app/batch/jobs/job-wrapper.sh');

/** What it says of an input. */
export const NOT_THERE = 'job: input not found, empty or not readable:';

/** As the first process of a container, and as one that an init process of the container has started. */
const PLACES: Record<string, { needs: string[]; prefix: string[] }> = {
  'as the first process of a container': {
    needs: ['root', 'process namespaces'],
    prefix: ['/usr/bin/unshare', '--pid', '--fork', '--mount-proc', '--kill-child'],
  },
  'as another process': { needs: [], prefix: [] },
};

/** The parameters of a job, as its job definition has them. */
interface Parameters {
  readonly command: string;
  readonly inputs?: string;
  readonly inputList?: string;
  readonly output?: string;
}

/** Run tests in each image, with the wrapper as the first process and as another one. */
export function describeInContainers(tests: (container: Container) => void): void {
  describe.each(Object.entries(IMAGES))('in an image with %s', (name, image) => {
    describe.each(Object.entries(PLACES))('%s', (place, { needs, prefix }) => {
      const title = `the job wrapper ${place}, in an image with ${name}`;
      describeWith([image.sh, ...image.others, ...needs], title, () => {
        const container = new Container(image, prefix);
        beforeEach(() => container.create());
        afterEach(() => container.remove());
        tests(container);
      });
    });
  });
}

/** A container with a bucket that the AWS CLI in it can reach. */
export class Container {
  /** The folder of everything that follows. */
  public folder = '';

  public scratch = '';

  public bucket = '';

  /** The programs of the image. */
  public bin = '';

  constructor(
    public readonly image: Image,
    private readonly prefix: string[],
  ) {}

  /** Whether the wrapper is the first process of the container. */
  public get isFirstProcess(): boolean {
    return this.prefix.length > 0;
  }

  public create(): void {
    this.folder = realpathSync(temporaryFolder('container-'));
    this.scratch = mkdtempSync(join(this.folder, 'scratch-'));
    this.bucket = join(this.folder, 'bucket');
    this.bin = programsOf(this.image, this.folder);
    for (const path of ['reads', 'more/deep', 'marked']) {
      mkdirSync(join(this.bucket, path), { recursive: true });
    }
    writeFileSync(join(this.bucket, 'a.txt'), 'a\n');
    writeFileSync(join(this.bucket, 'reads', 'b.fq'), 'ACGT\n');
    writeFileSync(join(this.bucket, 'reads', '.hidden'), 'h\n');
    writeFileSync(join(this.bucket, 'more', 'deep', 'c.txt'), 'c\n');
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Run a script by the shell of the image. */
  public runScript(script: string, ...args: string[]) {
    const [program, ...words] = [...this.prefix, join(this.bin, 'sh'), '-c', script, 'job', ...args];
    const { status, stdout, stderr } = spawnSync(program, words, {
      env: this.env(),
      encoding: 'utf-8',
      stdio: WITHOUT_INPUT,
    });
    return { status, stdout, stderr, left: readdirSync(this.scratch) };
  }

  /** Run a command to its end. */
  public run(parameters: Parameters) {
    return this.runScript(WRAPPER, ...argumentsOf(parameters));
  }

  /** Run a command, and call back once when it says that it is ready, with the process ID of the wrapper. */
  public start(
    parameters: Parameters,
    onReady: (wrapper: number) => void,
    more: Record<string, string> = {},
  ): Promise<number | null> {
    const shell = [join(this.bin, 'sh'), '-c', WRAPPER, 'job', ...argumentsOf(parameters)];
    const [program, ...args] = [...this.prefix, ...shell];
    const child = spawn(program, args, { env: { ...this.env(), ...more }, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (data) => {
      const before = said;
      said += data;
      if (said.includes('ready') && !before.includes('ready')) {
        // The wrapper is the only child of unshare.
        const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf-8').trim().split(' ');
        onReady(Number(this.isFirstProcess ? children[0] : child.pid));
      }
    });
    return new Promise((resolve) => child.on('exit', resolve));
  }

  /** Three seconds to end, because the clock of the image is fast. */
  private env(): Record<string, string> {
    const { bin, scratch, bucket, folder } = this;
    return { PATH: bin, SCRATCH: scratch, BUCKET: bucket, OUT: folder, GRACE_SECONDS: '30' };
  }
}

function argumentsOf({ command, inputs = '-', inputList = '-', output = '-' }: Parameters): string[] {
  return [command, inputs, inputList, output];
}
