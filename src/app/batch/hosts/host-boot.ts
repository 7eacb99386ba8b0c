import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultipartBody, MultipartUserData } from 'aws-cdk-lib/aws-ec2';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { HOST_LIMITS } from '../limits';
import { readScript } from '../private/shell-script';
import type { BatchSettings } from '../settings';
import { type HostStep, type HostStepOptions, problemsOfAgentOption, problemsOfStep } from './host-step';
import { LARGEST_VOLUME_GIB } from './scratch-sizes';

/** The folder of the scripts. */
const SCRIPTS = join(__dirname, 'boot');

/**
 * The version of the AWS CLI on hosts, and the fingerprint of the key that must have signed it.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
 */
const AWS_CLI = {
  AWS_CLI_VERSION: '2.37.4',
  AWS_CLI_FINGERPRINT: 'FB5DB77FD5C118B80511ADA8A6310ACC4672475C',
};

/** Addresses of the host itself and of the credentials of its containers, which a proxy cannot reach. */
const NEVER_BY_PROXY = ['localhost', '127.0.0.1', '169.254.169.254', '169.254.170.2', '/var/run/docker.sock'];

/** A step of the boot: a script and its variables. */
export interface BootStep {
  /** Its name. Without `script`, a script in the folder `boot` must have this name. */
  readonly name: string;

  /** The variables that it reads. */
  readonly variables?: { readonly [name: string]: string | number | boolean };

  /** The script, if it is not in the folder `boot`. */
  readonly script?: string;
}

/** The environment variables for a proxy. */
interface Proxy {
  readonly HTTP_PROXY: string;
  readonly NO_PROXY: string;
}

/** A file system that hosts mount. */
export interface HostMount {
  /** The package with its client. */
  readonly package: string;

  /** The type, as `mount -t` takes it. */
  readonly type: string;

  /** The device or remote path that is mounted. */
  readonly source: string;

  /** The mount path. */
  readonly path: string;

  /** The options, as `mount -o` takes them. */
  readonly options: string;
}

/**
 * The boot steps of a host, in two parts: the first runs before Docker, at every boot. The second needs the network and
 * runs once.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/launch-templates.html
 * @see https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 */
export class HostBoot {
  private readonly mounts: HostMount[] = [];
  private readonly steps: HostStep[] = [];
  private readonly agentOptions = new Map<string, string>();
  private readonly wrong: string[] = [];

  constructor(
    private readonly settings: BatchSettings,
    private readonly logGroup: ILogGroup,
  ) {}

  /** Mount a shared file system on every host before it takes its first job. */
  public mount(fileSystem: HostMount): void {
    this.mounts.push(fileSystem);
  }

  /**
   * Add a step of your own: a security agent, a kernel setting, a certificate.
   *
   * Steps run as root, in bash, in the order in which they were added, before the host takes its first job. If a
   * command fails, the step fails (`set -Eeuo pipefail`), and with it the host: it reports the reason in its log, takes
   * no job and terminates. Add `|| true` to commands that may fail, and a time limit to commands that may hang. A
   * change of a step replaces the hosts. Running jobs can end first.
   *
   * @param name its name in the log, such as `security-agent`
   * @param commands lines of bash
   */
  public addStep(name: string, commands: string[], options: HostStepOptions = {}): void {
    const step = { name, commands, ...options };
    this.wrong.push(...problemsOfStep(step, [...ownNames(), ...this.steps.map((each) => each.name)]));
    this.steps.push(step);
  }

  /**
   * Set an option of the ECS agent. It overrides the options of gwf-batch and of AWS Batch at every start of the agent.
   *
   * @param name a name such as `ECS_LOGLEVEL`, but no option by which AWS Batch identifies its hosts, such as
   * `ECS_CLUSTER`
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
   */
  public setAgentOption(name: string, value: string): void {
    this.wrong.push(...problemsOfAgentOption(name, value));
    this.agentOptions.set(name, value);
  }

  /** Fail the synthesis with a message. */
  public refuse(problem: string): void {
    this.wrong.push(problem);
  }

  /**
   * Render the user data as MIME multipart, to which AWS Batch can add its own.
   *
   * @param scratchGiB the scratch space of the host, which is more on larger hosts
   */
  public render(scratchGiB: number = this.settings.scratchGiB): string {
    const data = new MultipartUserData();
    data.addPart(part('text/cloud-boothook', firstScript(this.beforeDocker(scratchGiB), this.proxy)));
    data.addPart(part('text/x-shellscript', laterScript(this.beforeJobs())));
    return data.render();
  }

  /** The problems with the added steps and options, and with the size of the user data. */
  public problems(): string[] {
    const bytes = sizeOf(this.render(LARGEST_VOLUME_GIB));
    const most = HOST_LIMITS.userDataBytes - HOST_LIMITS.batchUserDataBytes;
    return bytes <= most
      ? this.wrong
      : [
          ...this.wrong,
          `User data of hosts: it has ${bytes} bytes, but the limit is ${most}, because EC2 accepts ${HOST_LIMITS.userDataBytes} including those of AWS Batch. Let a step download its script from S3, or build an image that contains the script and set hostImageId.`,
        ];
  }

  private beforeDocker(scratchGiB: number): BootStep[][] {
    const { useInstanceStore, imagePullBehavior, hostRefresh } = this.settings;
    const options = [...this.agentOptions].map(([name, value]) => `${name}=${value}`);
    return [
      [{ name: 'deadline' }],
      // No script reads it: a new text changes the user data, which makes a new version of the launch template.
      [{ name: 'gate', variables: hostRefresh === undefined ? {} : { HOST_REFRESH: hostRefresh } }],
      [{ name: 'scratch', variables: { SCRATCH_GIB: scratchGiB, USE_INSTANCE_STORE: useInstanceStore } }],
      [
        { name: 'sweep' },
        { name: 'write-back' },
        {
          name: 'ecs-agent',
          variables: {
            IMAGE_PULL_BEHAVIOR: imagePullBehavior.toLowerCase(),
            AGENT_OPTIONS: options.join('\n'),
          },
        },
      ],
      ...(this.proxy ? [[{ name: 'proxy' }]] : []),
      ...this.ownSteps(true),
    ];
  }

  private beforeJobs(): BootStep[][] {
    const { hostAwsCli, engines } = this.settings;
    return [
      [
        { name: 'packages', variables: { PACKAGES: this.packages().join(' ') } },
        { name: 'logs', variables: { LOG_GROUP: this.logGroup.logGroupName } },
        ...(hostAwsCli ? [awsCli()] : []),
        ...(this.mounts.length > 0
          ? [{ name: 'mounts', variables: { MOUNTS: this.mounts.map(line).join('\n') } }]
          : []),
      ],
      ...(engines.includes('cromwell')
        ? [[{ name: 'cromwell', variables: { AWS_CLI_VERSION: AWS_CLI.AWS_CLI_VERSION } }]]
        : []),
      ...this.ownSteps(false),
      [{ name: 'ready' }],
    ];
  }

  private ownSteps(beforeDocker: boolean): BootStep[][] {
    return this.steps
      .filter((step) => (step.beforeDocker ?? false) === beforeDocker)
      .map(({ name, commands }) => [{ name, script: commands.join('\n') }]);
  }

  private packages(): string[] {
    const { hostAwsCli } = this.settings;
    const later = this.steps.filter(({ beforeDocker }) => !beforeDocker).flatMap(({ packages = [] }) => packages);
    return [
      ...new Set([
        'amazon-cloudwatch-agent',
        'logrotate',
        ...(hostAwsCli ? ['unzip'] : []),
        ...this.mounts.map((mount) => mount.package),
        ...later,
      ]),
    ];
  }

  private get proxy(): Proxy | undefined {
    const { httpProxy, noProxy } = this.settings;
    return httpProxy === undefined
      ? undefined
      : { HTTP_PROXY: httpProxy, NO_PROXY: [...NEVER_BY_PROXY, ...noProxy].join(',') };
  }
}

/** As plain text: base64 would make it a third larger, and unreadable in the console. */
function part(contentType: string, body: string): MultipartBody {
  return MultipartBody.fromRawBody({ contentType: `${contentType}; charset="us-ascii"`, body });
}

/** The names of the built-in steps. */
function ownNames(): string[] {
  return readdirSync(SCRIPTS).map((file) => file.replace(/\.\w+$/, ''));
}

function awsCli(): BootStep {
  const armored = readFileSync(join(SCRIPTS, 'aws-cli.asc'), 'utf-8');
  // gpgv needs the key only, without header and checksum.
  const [, key] = /\n\n([\w+/=\n]+)\n=/.exec(armored) ?? [];
  return { name: 'aws-cli', variables: { ...AWS_CLI, AWS_CLI_KEY: key.replaceAll('\n', '') } };
}

function line({ package: client, type, source, path, options }: HostMount): string {
  return [client, type, source, path, options].join(' ');
}

/** The file with the code that all scripts of a host share. */
const COMMON = '"$ROOT/var/lib/batch-host/host.sh"';

/**
 * The script that runs first at every boot. It also writes the file with the shared code, for itself and later scripts.
 *
 * @param groups groups of steps, which run one after the other; the steps of a group run in parallel; after a failure
 * no other group runs
 * @param proxy the proxy for the programs that the steps call
 */
export function firstScript(groups: BootStep[][], proxy?: Proxy): string {
  const { lingerMinutes, deadlineMinutes } = HOST_LIMITS;
  return [
    '#!/bin/bash',
    `mkdir -p ${COMMON.replace('/host.sh', '')}`,
    `cat > ${COMMON} << 'COMMON'`,
    `: "\${LINGER_SECONDS:=${lingerMinutes * 60}}" "\${DEADLINE_SECONDS:=${deadlineMinutes * 60}}" "\${CONSOLE:=/dev/console}"`,
    ...(proxy
      ? [
          `export http_proxy=${quote(proxy.HTTP_PROXY)} no_proxy=${quote(proxy.NO_PROXY)}`,
          'export https_proxy=$http_proxy',
        ]
      : []),
    read('host'),
    'COMMON',
    ...steps(groups),
  ].join('\n');
}

/** A script that runs after the first one. */
export function laterScript(groups: BootStep[][]): string {
  return ['#!/bin/bash', ...steps(groups)].join('\n');
}

function steps(groups: BootStep[][]): string[] {
  return [
    `. ${COMMON}`,
    ...groups.flat().map(asFunction),
    ...groups.map((group) => `run ${group.map(({ name }) => name).join(' ')}`),
  ];
}

function asFunction({ name, variables = {}, script = read(name) }: BootStep): string {
  const assignments = Object.entries(variables).map(([key, value]) => `${key}=${quote(value)}`);
  return [`step-${name}() {`, ...assignments, script, '}'].join('\n');
}

function read(name: string): string {
  // Without indentation too, because the size of user data is limited.
  return readScript(join(SCRIPTS, `${name}.sh`)).replace(/^ +/gm, '');
}

function quote(value: string | number | boolean): string {
  return `'${String(value).replaceAll("'", "'\\''")}'`;
}

/**
 * The size in bytes. A value that is known only at deployment counts as 100 bytes, about the length of a generated
 * name.
 */
function sizeOf(text: string): number {
  return Buffer.byteLength(text.replace(/\$\{Token\[[^\]]*\]\}/g, 'x'.repeat(100)));
}
