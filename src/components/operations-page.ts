import { Component, type Project } from 'projen';
import { findings } from '../app/batch/findings';
import type { Resolution } from '../knobs/resolve';
import { code, fence, MarkdownFile, table, typescriptFence } from './markdown';

type Settings = Resolution['settings'];

/** `docs/operations.md`: what hosts and jobs do, where space and logs are, what may go wrong, and who may do what. */
export class OperationsPage extends Component {
  constructor(project: Project, { settings }: Resolution) {
    super(project);
    new MarkdownFile(
      project,
      'docs/operations.md',
      [
        '# Operations',
        ...boot(settings),
        ...space(settings),
        ...cleaning(settings),
        ...logs(settings),
        ...trouble(settings),
        ...jobs(settings),
        ...engines(settings),
        ...images(settings),
        ...fileSystems(),
        ...permissions(settings),
      ].join('\n\n'),
    );
  }
}

function boot({ scratchGiB, useInstanceStore, hostAwsCli, engines }: Settings): string[] {
  const scratch = useInstanceStore
    ? `local NVMe disks, joined, if together they hold ${scratchGiB} GiB; else the gp3 volume of that size`
    : `the gp3 volume of ${scratchGiB} GiB`;
  const steps = [
    '**gate**: keeps the ECS agent from joining the cluster until all of this has ended well',
    `**scratch**: prepares ${scratch}; docker, containerd and \`/scratch\` move there`,
    '**write-back**: has the kernel write to disk early, so that fast disks do not run a host out of memory',
    '**ecs-agent**: Spot draining, time-outs for large images, removal of what is no longer used',
    '**logs**: starts the CloudWatch agent',
    ...(hostAwsCli
      ? [
          '**aws-cli**: installs the AWS CLI below `/opt/aws-cli`, in a pinned version, after its signature has been checked',
        ]
      : []),
    ...(engines.includes('cromwell') ? ["**cromwell**: puts what Cromwell's tasks mount where Cromwell looks"] : []),
    '**mount**: once for each shared file system that is added, see below',
    '**ready**: opens the gate',
  ];
  return [
    '## What a host does at boot',
    'The scripts are in [src/batch/boot](../src/batch/boot), and run in this order. The first four run before docker starts and at each boot, the others once.',
    steps.map((step, index) => `${index + 1}. ${step}.`).join('\n'),
    `If a step fails, the host says why in its log, never joins the cluster, and shuts itself down three minutes later, which ends it. Only the log shipping may fail without that. ${hostAwsCli ? 'From outside of AWS nothing is fetched but the AWS CLI, by AWS itself' : 'Nothing is fetched from outside of AWS'}; packages come from the repository of Amazon Linux, in the version that the image is pinned to.`,
  ];
}

function space({ scratchGiB, scratchThroughputMiBps, scratchIops, useInstanceStore }: Settings): string[] {
  return [
    '## Where the space is',
    table(
      ['on the host', 'what', 'how much'],
      [
        [code('/'), 'the operating system, and logs', '40 GiB, gp3'],
        [
          `${code('/mnt/batch-scratch')}, shown as ${code('/var/lib/docker')}, ${code('/var/lib/containerd')} and ${code('/scratch')}`,
          'images, what containers write, and the directories of jobs, all from one pool',
          `at least ${scratchGiB} GiB: ${useInstanceStore ? 'instance store, or ' : ''}gp3 with ${scratchIops} IOPS and ${scratchThroughputMiBps} MiB/s`,
        ],
      ],
    ),
    'A container needs no mount to have the space: what it writes anywhere lands there. All volumes are encrypted.',
  ];
}

function cleaning({ jobTimeoutHours, workExpirationDays, logRetentionDays, existingBucket }: Settings): string[] {
  return [
    '## What is cleaned when',
    table(
      ['what', 'when'],
      [
        [`the directory of a job in ${code('/scratch')}`, 'when the job ends, fails or is stopped'],
        [
          'what is left of a job that was killed outright',
          `after ${jobTimeoutHours + 24} hours, a day more than any job may run, or with the host`,
        ],
        ['what a container wrote elsewhere', 'a minute after it has ended'],
        ['images', 'when no job has used them for an hour'],
        ['volumes', 'with their host'],
        ...(existingBucket
          ? []
          : [
              [`${code('work/')} in the workflow bucket`, `${workExpirationDays} days after it was written`],
              ['uploads to it that never ended', 'after 7 days'],
              ['its access logs', `after ${logRetentionDays} days`],
            ]),
        ['logs of jobs and hosts', `after ${logRetentionDays} days`],
      ],
    ),
  ];
}

function logs({ namespace }: Settings): string[] {
  return [
    '## Read the logs',
    'The names of the log groups are outputs of the stack.',
    fence(
      'output() {',
      `  aws cloudformation describe-stacks --stack-name ${namespace} --output text \\`,
      '    --query "Stacks[0].Outputs[?OutputKey==\'$1\'].OutputValue"',
      '}',
      '# What jobs say',
      'aws logs tail "$(output JobLogGroupName)" --follow',
      '# How hosts boot: look here first when jobs wait for ever',
      'aws logs tail "$(output HostLogGroupName)" --since 1h --filter-pattern FAILED',
      '# One host',
      'aws logs tail "$(output HostLogGroupName)" --since 1h --log-stream-name-prefix i-0123456789abcdef0',
    ),
    table(
      ['stream', 'what it has'],
      [
        [code('<instance id>/host'), 'the scripts above, a line for each step'],
        [code('<instance id>/cloud-init'), 'everything that they printed'],
        [`${code('<instance id>/ecs-init')}, ${code('ecs-agent')}`, 'joining the cluster, starting containers'],
        [code('<instance id>/docker'), 'images, storage'],
      ],
    ),
    'To look around on a host: `aws ssm start-session --target i-0123456789abcdef0`.',
  ];
}

function trouble(settings: Settings): string[] {
  const { namespace, cancelUnrunnableAfterMinutes, onDemandMaxVcpus, spotMaxVcpus } = settings;
  return [
    '## A job stays RUNNABLE',
    [
      '1. A host takes a few minutes to start. On Spot, capacity may take longer.',
      `2. It asks for more than any host has: see [instances.md](instances.md) for the largest job. AWS Batch cancels such a job after ${cancelUnrunnableAfterMinutes} minutes, with the reason in \`describe-jobs\`.`,
      `3. The limit is reached: ${onDemandMaxVcpus} vCPUs On-Demand, ${spotMaxVcpus} on Spot. Or that of the account: look for *Running On-Demand* and *All Standard Spot Instance Requests* in Service Quotas.`,
      '4. Hosts start and go away again: look for `FAILED` in the log group of the hosts.',
      `5. \`aws batch describe-compute-environments\` says \`INVALID\`: the reason stands beside it. Once it is mended, \`npx projen deploy\`, or disable and enable the environment.`,
      `6. \`aws batch get-job-queue-snapshot --job-queue ${namespace}-default\` shows who is first.`,
    ].join('\n'),
  ];
}

function jobs(settings: Settings): string[] {
  const { namespace, jobTimeoutHours, hostAwsCli } = settings;
  const cli = hostAwsCli
    ? 'The AWS CLI of the host serves an image that has none; it needs glibc, which Alpine lacks.'
    : 'Inputs, outputs and `aws` in a command need the AWS CLI in the image.';
  return [
    '## Jobs',
    `${code(`${namespace}-job`)} (1 vCPU, 2 GiB) and ${code(`${namespace}-job-highmem`)} (4 vCPUs, 28 GiB) run a shell command in a directory of its own in \`/scratch\`. They are stopped after ${jobTimeoutHours} hours. ${cli}`,
    table(
      ['parameter', 'meaning'],
      [
        [code('command'), 'the shell command'],
        [
          code('inputs'),
          'S3 URIs that are copied into the directory before, one per line; one that ends in `/` with all below it',
        ],
        [code('inputList'), 'the S3 URI of a text file that lists further inputs, one per line; `#` begins a comment'],
        [
          code('output'),
          `the S3 URI below which the folder ${code('output')} is copied when the command has succeeded`,
        ],
      ],
    ),
    fence(
      'aws batch submit-job --job-name count \\',
      `  --job-queue ${namespace}-default --job-definition ${namespace}-job \\`,
      '  --container-overrides \'{"resourceRequirements": [{"type": "VCPU", "value": "2"}, {"type": "MEMORY", "value": "4096"}]}\' \\',
      `  --parameters '{"command": "gunzip -c *.fq.gz | wc -l > output/lines.txt", "inputs": "s3://my-bucket/reads/", "output": "s3://my-bucket/counts/"}'`,
    ),
    'On one line, a blank before `s3://` separates two inputs. Other blanks, and stars, are part of the key. ECS takes 8,192 characters for a job; what runs the command has almost half of them. For more than some twenty inputs use `inputList`, or a prefix.',
    'The command is not run if an input is not there, cannot be read, or is a prefix with nothing below it, or if two inputs would have the same path. The log names them.',
    ...failures(settings),
    'A job that is stopped gets SIGTERM and has a minute to save what it wants to keep. One whose Spot host is reclaimed may get less, or none: what must not be lost goes to S3 while the job runs.',
    '### Array jobs',
    'One submission, up to 10,000 jobs: each has its number, from 0, in `AWS_BATCH_JOB_ARRAY_INDEX`, and takes its own line of a list.',
    fence(
      'aws batch submit-job --job-name align --array-properties size=3 \\',
      `  --job-queue ${namespace}-default --job-definition ${namespace}-job \\`,
      `  --parameters '{"inputs": "s3://my-bucket/samples.txt", "output": "s3://my-bucket/bams/", "command": "sample=$(sed -n \\"$((AWS_BATCH_JOB_ARRAY_INDEX + 1))p\\" samples.txt); test -n \\"$sample\\"; echo \\"$sample\\" > \\"output/$sample.txt\\""}'`,
    ),
    '### Kinds of jobs of your own',
    'In `src/main.ts`, with the same rules:',
    typescriptFence(
      "import * as batch from 'aws-cdk-lib/aws-batch';",
      "import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';",
      '',
      "const token = secretsmanager.Secret.fromSecretNameV2(stack, 'Token', 'lab/token');",
      "stack.jobs.add('align', {",
      "  image: 'quay.io/biocontainers/bwa-mem2:2.2.1--hd03093a_5',",
      '  vcpus: 16,',
      '  memoryGiB: 60,',
      "  command: 'bwa-mem2 mem -t 16 ref.fa *.fq.gz > output/aligned.sam',",
      '  secrets: { TOKEN: batch.Secret.fromSecretsManager(token) },',
      '});',
    ),
    'Further properties: `sharedMemoryMiB` for programs that use `/dev/shm`, `ulimits`, `privileged`, `user`, `readonlyRootFilesystem`, `tags`, and `jobRole` for permissions of its own: a role that `ecs-tasks.amazonaws.com` may assume, and that may list and read the buckets of inputs and write to that of the output. ECS tasks get the tags of their job and job definition, so that costs can be split by them. What cannot be right is an error of `npx projen synth`.',
    'An image of ECR in another account or region is named in full, `123456789012.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1.0`: the execution role is allowed to pull that repository. The policy of the repository in the other account must allow it too.',
    'With `gpus: 1` it takes a host with GPUs: name such a family, `g5` say, in `onDemandInstanceFamilies` or `spotInstanceFamilies`; its hosts then start from the image that has the drivers. An image without a shell, or with an entry point that is not one, takes a job definition made with the CDK itself.',
  ];
}

/** When a job counts as failed, and when it is attempted again. */
function failures({ jobAttempts }: Settings): string[] {
  return [
    '### Failure',
    'The command runs in bash if the image has it, else in `sh`. It fails, and nothing is copied to `output`, as soon as',
    [
      '- a command of it fails, if its outcome is not asked for by `if`, `||` or `&&`. `grep` that finds nothing counts as failing: `grep x file || true` does not.',
      '- any program of a pipe fails. Of the usual shells only dash before 0.5.13, the `sh` of Debian and Ubuntu, cannot tell: there only the last program counts. The log says so; an image with bash helps.',
      '- the output cannot be copied.',
    ].join('\n'),
    'A program whose reader stops early, as in `gunzip -c reads.fq.gz | head`, is ended by SIGPIPE, which counts as failing. Where that is meant: `{ gunzip -c reads.fq.gz || [ $? -eq 141 ]; } | head`. Use `gunzip -c`, not `zcat`: that of BusyBox takes a truncated file for a whole one.',
    '### Attempts',
    `A job is attempted up to ${jobAttempts} times if it was not at fault:`,
    table(
      ['what AWS Batch reports', 'then'],
      [
        ['the host is lost: `Host EC2 (instance …) terminated.`, as when Spot reclaims it', 'again'],
        [
          'the container cannot be pulled, created, started or inspected: `Task failed to start`, `CannotPull…`, `CannotStart…`, `CannotCreate…`, `CannotInspect…`, `DockerTimeoutError`, `CgroupError`, `ResourceInitializationError`',
          'again',
        ],
        ['the command has failed: `Essential container in task exited`', 'it ends'],
        ['the job needs more memory than it asked for: `OutOfMemoryError`', 'it ends'],
        ['it takes too long, or is terminated', 'it ends'],
      ],
    ),
  ];
}

/** What an engine has to be told of the hosts. */
function engines({ engines: chosen, hostAwsCli }: Settings): string[] {
  return hostAwsCli && chosen.includes('nextflow')
    ? [
        '## Nextflow',
        "In `nextflow.config`, so that tasks find the AWS CLI of their host: `aws.batch.cliPath = '/opt/aws-cli/bin/aws'`. Its work directory belongs below `work/` in the workflow bucket, where it expires by itself.",
      ]
    : [];
}

function images({ pullThroughRegistries, namespace }: Settings): string[] {
  const kept =
    pullThroughRegistries.length > 0
      ? `Images of ${pullThroughRegistries.map(code).join(', ')} are pulled from outside once and kept in ECR below \`${namespace}/\`. The job definitions of the stack name them so by themselves; elsewhere write \`stack.images.nameOf('quay.io/…')\`, or the name that ECR has for them.`
      : 'Docker Hub limits how often it is pulled from without an account: `pullThroughRegistries` keeps images in the account’s own ECR.';
  return [
    '## Images',
    `Images of this account’s ECR need nothing further. For another private registry give a job its \`registryCredentials\`. ${kept}`,
  ];
}

function fileSystems(): string[] {
  return [
    '## Shared file systems',
    'References that are too large to be copied for each job can lie on EFS or FSx for Lustre. In `src/main.ts`:',
    typescriptFence(
      "import * as batch from 'aws-cdk-lib/aws-batch';",
      "import * as efs from 'aws-cdk-lib/aws-efs';",
      '',
      "const references = new efs.FileSystem(stack, 'References', { vpc: stack.network.vpc, encrypted: true });",
      "stack.sharedFileSystems.mountEfs(references, '/mnt/references');",
      "stack.jobs.add('align', {",
      "  image: 'quay.io/biocontainers/bwa-mem2:2.2.1--hd03093a_5',",
      '  volumes: [',
      "    batch.EcsVolume.host({ name: 'references', hostPath: '/mnt/references', containerPath: '/references', readonly: true }),",
      '  ],',
      '});',
    ),
    'Hosts mount it before they take their first job; one that cannot takes none.',
  ];
}

function permissions(settings: Settings): string[] {
  const roles = { instance: 'hosts', execution: 'starting containers', job: 'jobs' };
  return [
    '## Permissions that are wider than one resource',
    'Every IAM statement names its resources. Where a name ends in `*`, or a policy is AWS’s own, this is why. The tests hold the stack to this list by the AwsSolutions rules of [cdk-nag](https://github.com/cdklabs/cdk-nag).',
    table(
      ['role', 'permission', 'why'],
      findings(settings, '<workflow bucket>').map(({ role, permission, reason }) => [
        roles[role],
        code(permission.replace(/^\w+::/, '')),
        reason,
      ]),
    ),
  ];
}
