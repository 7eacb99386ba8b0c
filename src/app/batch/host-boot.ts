import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { MultipartBody, MultipartUserData } from 'aws-cdk-lib/aws-ec2';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { BatchSettings } from './settings';
import { readScript } from './shell-script';

/** The scripts. */
const SCRIPTS = join(__dirname, 'boot');

/**
 * The AWS CLI that hosts have, and by which key it must be signed.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
 */
const AWS_CLI = {
  AWS_CLI_VERSION: '2.37.4',
  AWS_CLI_FINGERPRINT: 'FB5DB77FD5C118B80511ADA8A6310ACC4672475C',
};

/** A script of the folder `boot`, and what it is told. */
export interface BootScript {
  /** Its name, without `.sh`. */
  readonly name: string;

  /** The variables that it reads. */
  readonly variables?: { readonly [name: string]: string | number | boolean };
}

/**
 * What a host does when it boots, as the scripts of the folder `boot` in two parts: one that must precede docker and
 * runs at every boot, one that needs the network and runs once.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/launch-templates.html
 * @see https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 */
export class HostBoot {
  private readonly mounts: BootScript[] = [];
  private longestJobHours: number;

  constructor(
    private readonly settings: BatchSettings,
    private readonly logGroup: ILogGroup,
  ) {
    this.longestJobHours = settings.jobTimeoutHours;
  }

  /** Have hosts keep the scratch data of a job for as long as it can run. */
  public outlast(timeout: Duration): void {
    this.longestJobHours = Math.max(this.longestJobHours, Math.ceil(timeout.toHours({ integral: false })));
  }

  /** Have every host mount a shared file system before it takes its first job. */
  public mount(variables: BootScript['variables']): void {
    this.mounts.push({ name: 'mount', variables });
  }

  /** User data in MIME multipart, which AWS Batch can add its own to. */
  public render(): string {
    const data = new MultipartUserData();
    data.addPart(part('text/cloud-boothook', this.beforeDocker()));
    data.addPart(part('text/x-shellscript', this.beforeJobs()));
    return data.render();
  }

  private beforeDocker(): BootScript[] {
    const { hostRefresh, scratchGiB, useInstanceStore } = this.settings;
    return [
      // Nothing reads it: another text is other user data, so a new version of the launch template.
      { name: 'gate', variables: hostRefresh === undefined ? {} : { HOST_REFRESH: hostRefresh } },
      {
        name: 'scratch',
        variables: {
          SCRATCH_GIB: scratchGiB,
          USE_INSTANCE_STORE: useInstanceStore,
          // A day more than any job of the stack can take.
          SWEEP_AFTER_HOURS: this.longestJobHours + 24,
        },
      },
      { name: 'write-back' },
      { name: 'ecs-agent' },
    ];
  }

  private beforeJobs(): BootScript[] {
    const { hostAwsCli, engines } = this.settings;
    return [
      { name: 'logs', variables: { LOG_GROUP: this.logGroup.logGroupName } },
      ...(hostAwsCli ? [awsCli()] : []),
      ...(engines.includes('cromwell') ? [{ name: 'cromwell' }] : []),
      ...this.mounts,
      { name: 'ready' },
    ];
  }
}

function awsCli(): BootScript {
  const key = readFileSync(join(SCRIPTS, 'aws-cli.asc'), 'utf-8');
  return { name: 'aws-cli', variables: { ...AWS_CLI, AWS_CLI_KEY: key.slice(key.indexOf('-----BEGIN')).trim() } };
}

/** As plain text: encoded once more it would be a third larger, and nobody could read it in the console. */
function part(contentType: string, scripts: BootScript[]): MultipartBody {
  return MultipartBody.fromRawBody({ contentType: `${contentType}; charset="us-ascii"`, body: bootScript(scripts) });
}

/** Scripts as one, one after the other; where one fails, the others are not run. */
export function bootScript(scripts: BootScript[]): string {
  return ['#!/bin/bash', read('host'), ...scripts.flatMap(lines)].join('\n');
}

function lines({ name, variables = {} }: BootScript): string[] {
  return [`STEP=${name}`, ...Object.entries(variables).map(([key, value]) => `${key}=${quote(value)}`), read(name)];
}

function read(name: string): string {
  return readScript(join(SCRIPTS, `${name}.sh`));
}

function quote(value: string | number | boolean): string {
  return `'${String(value).replaceAll("'", "'\\''")}'`;
}
