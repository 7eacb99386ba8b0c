import { spawnSync } from 'node:child_process';
import type { GwfBatchProjectOptions } from '../../../src';
import { ImagePullBehavior } from '../../../src/app/batch/knobs';
import { BUCKET_LIMITS, HOST_LIMITS } from '../../../src/app/batch/limits';
import { deployedTemplate, resourcesOf } from '../../app/batch/template';
import { generated } from '../../generated';
import { headingsOf, rowOf, sectionOf } from '../sections';

type Options = Partial<GwfBatchProjectOptions>;

const page = (options: Options = {}) => generated({ namespace: 'lab', ...options })['docs/operations.md'];
const section = (heading: string, options?: Options) => sectionOf(page(options), heading);

const SUBNETS = { region: 'eu-west-1', vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] };
const ISOLATED = {
  ...SUBNETS,
  internetAccess: false,
  hostAwsCli: false,
  engines: [],
  jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
};

test.each<[string, Options, string[]]>([
  ['the defaults', {}, ['Nextflow']],
  ['subnets that are set', SUBNETS, ['Nextflow', 'VPC endpoints']],
  ['no internet', ISOLATED, ['VPC endpoints']],
])('the page has its sections, and further ones with %s', (_, options, further) => {
  const always = [
    'Boot steps',
    'Disk layout',
    'Retention',
    'Logs',
    'Troubleshooting: a job stays in RUNNABLE',
    'Troubleshooting: hosts fail at boot',
    'Jobs',
    'Container images',
    'Shared file systems',
    'Bootstrap qualifier and permissions boundary',
    'Permissions of jobs',
    'Wildcard permissions',
  ];
  const headings = headingsOf(page(options)).filter(({ level }) => level === 2);
  expect(headings.map(({ text }) => text).sort()).toEqual([...always, ...further].sort());
});

describe('the boot steps', () => {
  const steps = (options: Options) =>
    [...section('Boot steps', options).matchAll(/^- \*\*([\w-]+)\*\*/gm)].map(([, name]) => name);

  test('are scripts that exist, in the order in which they run', () => {
    const options = { engines: ['cromwell'], httpProxy: 'http://proxy.lab.org:3128' };
    const files = generated(options);
    expect(steps(options)).toEqual([
      'deadline',
      'gate',
      'scratch',
      'sweep',
      'write-back',
      'ecs-agent',
      'proxy',
      'packages',
      'logs',
      'aws-cli',
      'mounts',
      'cromwell',
      'ready',
    ]);
    for (const name of steps(options)) {
      expect(files).toHaveProperty([`src/batch/hosts/boot/${name}.sh`]);
    }
  });

  test('follow the knobs', () => {
    const without = steps({ hostAwsCli: false, engines: ['snakemake'] });
    expect(without).not.toEqual(expect.arrayContaining(['aws-cli']));
    expect(without).not.toEqual(expect.arrayContaining(['cromwell']));
    expect(without).not.toEqual(expect.arrayContaining(['proxy']));
    const scratch = (options: Options) => /^- \*\*scratch\*\*.*$/m.exec(section('Boot steps', options))?.[0];
    expect(scratch({ scratchGiB: 321 })).toMatch(/NVMe.*\b321 GiB/);
    expect(scratch({ scratchGiB: 321, useInstanceStore: false })).toMatch(/: prepares the gp3 volume of 321 GiB\./);
  });

  test('have the limits of a host', () => {
    const { deadlineMinutes, lingerMinutes, userDataBytes } = HOST_LIMITS;
    const text = section('Boot steps');
    expect(text).toMatch(new RegExp(`^- \\*\\*deadline\\*\\*.*\\b${deadlineMinutes} minutes`, 'm'));
    expect(text).toContain(`${lingerMinutes} minutes later`);
    expect(text).toContain(`${userDataBytes.toLocaleString('en-US')} bytes`);
    expect(text).toContain("stack.hostTemplate.boot.addStep('audit'");
  });
});

describe('the disks', () => {
  test('have the sizes and speeds that are set', () => {
    const text = section('Disk layout', { scratchGiB: 321, scratchIops: 4000, scratchThroughputMiBps: 345 });
    expect(rowOf(text, '`/`')[2]).toBe(`${HOST_LIMITS.rootGiB} GiB, gp3`);
    expect(text).toContain('| at least 321 GiB |');
    expect(text).toContain('4000 IOPS and 345 MiB/s');
  });

  test('grow with the vCPUs, and are instance store, only if so set', () => {
    expect(section('Disk layout', { scratchGiBPerVcpu: 12 })).toContain('12 GiB of scratch space for each vCPU');
    expect(section('Disk layout', { scratchGiBPerVcpu: 0 })).not.toContain('for each vCPU');
    expect(section('Disk layout')).toContain('instance store');
    expect(section('Disk layout', { useInstanceStore: false })).not.toContain('instance store');
  });

  test('have retention rules, like a bucket of the stack', () => {
    const times = { workExpirationDays: 17, logRetentionDays: 90 };
    const own = section('Retention', times);
    expect(rowOf(own, '`work/` in the workflow bucket')[1]).toMatch(/^17 days/);
    expect(rowOf(own, 'incomplete uploads to the workflow bucket')[1]).toBe(
      `after ${BUCKET_LIMITS.staleUploadDays} days`,
    );
    expect(rowOf(own, 'access logs of the workflow bucket')[1]).toBe('after 90 days');
    expect(rowOf(own, 'logs of jobs and hosts')[1]).toBe('after 90 days');
    const existing = section('Retention', { ...times, bucketName: 'data', existingBucket: true });
    expect(existing).not.toContain('workflow bucket');
    expect(rowOf(existing, 'logs of jobs and hosts')[1]).toBe('after 90 days');
  });
});

describe('the job definitions of the stack', () => {
  test('are as large as the page says', () => {
    const jobs = Object.values(resourcesOf(deployedTemplate(), 'AWS::Batch::JobDefinition'));
    expect(jobs).toHaveLength(2);
    for (const { Properties } of jobs) {
      const [memory, vcpus] = Properties.ContainerProperties.ResourceRequirements.map(({ Value }: { Value: string }) =>
        Number(Value),
      );
      const size = `${vcpus} vCPU${vcpus === 1 ? '' : 's'}, ${memory / 1024} GiB`;
      expect(section('Jobs', { namespace: 'my-batch' })).toContain(`\`${Properties.JobDefinitionName}\` (${size})`);
    }
  });
});

describe('the logs', () => {
  test('are read by commands for the stack', () => {
    const text = section('Logs', { stackName: 'Lab-7' });
    expect(text).toContain('aws cloudformation describe-stacks --stack-name Lab-7 ');
    expect(text).toContain('aws logs tail "$(output HostLogGroupName)"');
  });

  test('have the command for a shell on a host, or the knob that allows it', () => {
    expect(section('Logs', { sessionManager: true })).toContain('aws ssm start-session');
    expect(section('Logs', { sessionManager: true })).not.toContain('sessionManager: true');
    expect(section('Logs')).not.toContain('aws ssm start-session');
    expect(section('Logs')).toContain('`sessionManager: true`');
  });
});

describe('troubleshooting', () => {
  test('of a job has the limits that are set', () => {
    const knobs = { cancelUnrunnableAfterMinutes: 77, onDemandMaxVcpus: 111, spotMaxVcpus: 222 };
    const text = section('Troubleshooting: a job stays in RUNNABLE', knobs);
    for (const value of ['77 minutes', '111 vCPUs', '222 for Spot', '--job-queue lab-default', '`INVALID`']) {
      expect(text).toContain(value);
    }
  });

  test('of hosts has commands to see why they fail, to stop them, and an alarm', () => {
    const text = section('Troubleshooting: hosts fail at boot');
    for (const command of [
      `--filter-pattern '"FAILED:"'`,
      '--job-queues lab-default lab-priority',
      "| tr '\\t' '\\n' | sort -u",
      'update-compute-environment --state DISABLED --compute-environment',
      'update-compute-environment --state ENABLED --compute-environment',
      'stack.failedHostsAlarm.addAlarmAction(',
      '`FailedHostsAlarmName`',
    ]) {
      expect(text).toContain(command);
    }
  });
});

describe('jobs', () => {
  test('have the names, limits and parameters of the job definitions', () => {
    const text = section('Jobs', { jobTimeoutHours: 5, jobAttempts: 7 });
    for (const value of ['`lab-job`', '`lab-job-highmem`', '5 hours', '7 times', 'AWS_BATCH_JOB_ARRAY_INDEX']) {
      expect(text).toContain(value);
    }
    for (const parameter of ['command', 'inputs', 'inputList', 'output']) {
      expect(rowOf(text, `\`${parameter}\``)).toHaveLength(2);
    }
  });

  test('are retried only because of the host or the container', () => {
    const retries = section('Retries');
    const verdictOn = (reason: string) =>
      retries
        .split('\n')
        .find((line) => line.includes(reason))
        ?.slice(-6);
    for (const reason of ['`Host EC2 (instance …) terminated.`', '`CannotInspect…`', '`CannotPull…`']) {
      expect([reason, verdictOn(reason)]).toEqual([reason, ' yes |']);
    }
    for (const reason of ['`OutOfMemoryError`', '`Essential container in task exited`']) {
      expect([reason, verdictOn(reason)]).toEqual([reason, '| no |']);
    }
  });

  test('fail when a file is truncated, in the samples too', () => {
    const commands = [...page().matchAll(/"command": "((?:[^"\\]|\\.)*)"/g)];
    expect(commands.length).toBeGreaterThan(1);
    for (const [, command] of commands) {
      expect(command).not.toMatch(/zcat/);
      expect(spawnSync('sh', ['-n', '-c', JSON.parse(`"${command}"`)]).status).toBe(0);
    }
  });

  test('have an AWS CLI of the host only if hosts have one', () => {
    expect(section('Jobs')).toContain('glibc');
    expect(section('Jobs', { hostAwsCli: false, engines: [] })).not.toContain('glibc');
    expect(section('Nextflow')).toContain("aws.batch.cliPath = '/opt/aws-cli/bin/aws'");
    expect(page({ hostAwsCli: false, engines: ['snakemake'] })).not.toContain('cliPath');
  });
});

describe('container images', () => {
  const images = (options: Options) => section('Container images', options);

  test('are pulled with the behavior that is set', () => {
    const texts = Object.values(ImagePullBehavior).map((imagePullBehavior) => images({ imagePullBehavior }));
    expect(new Set(texts).size).toBe(3);
    expect(images({ imagePullBehavior: ImagePullBehavior.ONCE })).toContain('`imagePullBehavior`');
    expect(images({ imagePullBehavior: ImagePullBehavior.DEFAULT })).toContain('copy');
    expect(images({ imagePullBehavior: ImagePullBehavior.ALWAYS })).toContain('job fails to start');
  });

  test('are cached in ECR for the registries that are set', () => {
    const kept = images({ pullThroughRegistries: ['quay.io', 'public.ecr.aws'] });
    expect(kept).toContain('`quay.io`, `public.ecr.aws`');
    expect(kept).toContain('`lab/`');
    expect(kept).not.toContain('`pullThroughRegistries`');
    expect(images({})).toContain('`pullThroughRegistries`');
  });
});

test('shared file systems are new in a new VPC, and existing ones in an existing VPC', () => {
  expect(section('Shared file systems')).toContain('new cdk.aws_efs.FileSystem(');
  for (const options of [{ useDefaultVpc: true }, SUBNETS]) {
    expect(section('Shared file systems', options)).toContain('cdk.aws_efs.FileSystem.fromFileSystemAttributes(');
    expect(section('Shared file systems', options)).not.toContain('new cdk.aws_efs.FileSystem(');
  }
});

test('VPC endpoints are listed, including that of Session Manager if it is used', () => {
  expect(section('VPC endpoints', SUBNETS)).toContain('`internetAccess: false`');
  const isolated = section('VPC endpoints', ISOLATED);
  expect(isolated).not.toContain('`internetAccess: false`');
  for (const endpoint of ['s3', 'ecr.api', 'ecr.dkr', 'ecs', 'ecs-agent', 'ecs-telemetry', 'logs']) {
    expect(isolated).toMatch(new RegExp(`^\\|.*\`${endpoint}\``, 'm'));
  }
  expect(isolated).not.toContain('`ssmmessages`');
  expect(section('VPC endpoints', { ...ISOLATED, sessionManager: true })).toContain('`ssmmessages`');
});

describe('permissions', () => {
  const ofJobs = (options: Options) => section('Permissions of jobs', options).match(/^- .*$/gm) ?? [];

  test('of any job are those of the instance role', () => {
    expect(ofJobs({})).toHaveLength(2);
    expect(ofJobs({})[0]).toContain('`AmazonEC2ContainerServiceforEC2Role`');
    const more = ofJobs({ sessionManager: true, pullThroughRegistries: ['quay.io'] });
    expect(more).toHaveLength(4);
    expect(more.join('\n')).toMatch(/^- .*`lab\/quay\/`.*\n- .*Systems Manager/m);
  });

  test('that are wider than one resource are listed with their reasons', () => {
    const text = section('Wildcard permissions', { readBuckets: ['refs'], pullThroughRegistries: ['quay.io'] });
    for (const permission of ['`*`', 's3:::refs/*', 'repository/lab/quay/*', 'AmazonEC2ContainerServiceforEC2Role']) {
      expect(text).toMatch(new RegExp(`^- \\*\\*.*${permission.replaceAll('*', '\\*')}.*: \\S`, 'm'));
    }
  });

  test('that are added are acknowledged in the code of the user', () => {
    const text = section('Custom permissions');
    expect(text).toContain('`compose` in `src/main.ts`');
    expect(text).toContain('cdk.Validations.of(stack.roles.job).acknowledge({');
    expect(generated()['src/main.ts']).toContain('export function compose(');
  });
});
