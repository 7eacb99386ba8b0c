import { Component, type Project } from 'projen';
import { findings } from '../../../app/batch/iam/findings';
import { registryCalled } from '../../../app/batch/images/registries';
import { Architecture, ImagePullBehavior } from '../../../app/batch/knobs';
import { BUCKET_LIMITS, HOST_LIMITS } from '../../../app/batch/limits';
import type { Resolution } from '../../../knobs/resolution';
import { bootstrapSection } from '../../bootstrap';
import { code, fence, MarkdownFile, table, typescriptExcerpt, typescriptFence } from '../../markdown';
import { gpuFamily, haveGpus, type SampleSize, sampleSize } from './sample-jobs';

type Settings = Resolution['settings'];

/** `docs/operations.md`: what hosts and jobs do, where space and logs are, what may go wrong, and who may do what. */
export class OperationsPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const { settings } = resolution;
    new MarkdownFile(
      project,
      'docs/operations.md',
      [
        '# Operations',
        'Samples in TypeScript belong into `compose` of [src/main.ts](../src/main.ts), between `stack` and `return`: any of them, in any order. `cdk` has all services there, so that none needs an import.',
        ...boot(settings),
        ...space(settings),
        ...cleaning(settings),
        ...logs(settings),
        ...trouble(settings),
        ...failingHosts(settings),
        ...jobs(resolution),
        ...engines(settings),
        ...images(settings),
        ...fileSystems(settings),
        ...endpoints(settings),
        ...bootstrapSection(),
        ...hostRole(settings),
        ...permissions(settings),
      ].join('\n\n'),
    );
  }
}

function boot({ scratchGiB, useInstanceStore, hostAwsCli, engines, httpProxy }: Settings): string[] {
  const scratch = useInstanceStore
    ? `local NVMe disks, joined, if together they hold ${scratchGiB} GiB; else the gp3 volume of that size`
    : `the gp3 volume of ${scratchGiB} GiB`;
  const beforeDocker = [
    `**deadline**: ends a host that is not in the cluster after ${HOST_LIMITS.deadlineMinutes} minutes, because a step hangs or the ECS agent does not register`,
    '**gate**: keeps the ECS agent out of the cluster until all of this has ended well, and looks before each start of the agent whether shared file systems are mounted',
    `**scratch**: prepares ${scratch}; docker, containerd and \`/scratch\` move there`,
    '**sweep**: removes, every hour, what killed jobs have left in `/scratch`',
    '**write-back**: has the kernel write to disk early, so that fast disks do not run a host out of memory',
    '**ecs-agent**: sets Spot draining, time-outs for large images, and the removal of what is no longer used; these options win over those that AWS Batch sets',
    ...(httpProxy
      ? [`**proxy**: has docker, the ECS agent, dnf and the CloudWatch agent go out through ${httpProxy}`]
      : []),
  ];
  const once = [
    '**packages**: installs what the other steps need, in one transaction',
    '**logs**: starts the CloudWatch agent',
    ...(hostAwsCli
      ? [
          '**aws-cli**: installs the AWS CLI below `/opt/aws-cli`, in a pinned version, after its signature has been checked, with the libraries that small images lack',
        ]
      : []),
    '**mounts**: mounts the shared file systems that are added, see below',
    ...(engines.includes('cromwell') ? ["**cromwell**: puts what Cromwell's tasks mount where Cromwell looks"] : []),
    '**ready**: opens the gate',
  ];
  const steps = [...beforeDocker, ...once];
  return [
    '## What a host does at boot',
    `The scripts are in [src/batch/hosts/boot](../src/batch/hosts/boot). The first ${beforeDocker.length} run before docker starts, at each boot; the others run once.`,
    steps.map((step, index) => `${index + 1}. ${step}.`).join('\n'),
    `If a step fails, the host says which and why in its log and on its console (\`aws ec2 get-console-output\`), never joins the cluster, and shuts itself down ${HOST_LIMITS.lingerMinutes} minutes later, which ends it. Only the log shipping may fail without that. ${hostAwsCli ? 'From outside of AWS nothing is fetched but the AWS CLI, by AWS itself' : 'Nothing is fetched from outside of AWS'}; packages come from the repository of Amazon Linux, in the version that the image is pinned to.`,
    '### Steps of your own',
    'In `compose` of `src/main.ts`: a security agent, a certificate, a kernel setting. Hosts run them as root before the host takes its first job, under the same rules: the first command that fails sends the host away.',
    typescriptFence(
      "stack.hostTemplate.boot.addStep('audit', ['systemctl enable --now auditd'], { packages: ['audit'] });",
      "stack.hostTemplate.boot.addStep('kernel', ['sysctl -w vm.max_map_count=262144'], { beforeDocker: true });",
      "stack.hostTemplate.boot.setAgentOption('ECS_LOGLEVEL', 'debug');",
    ),
    `User data of a host may have ${HOST_LIMITS.userDataBytes.toLocaleString('en-US')} bytes in all. What is too large fails at synthesis.`,
  ];
}

function space(settings: Settings): string[] {
  const { scratchGiB, scratchGiBPerVcpu, scratchThroughputMiBps, scratchIops, useInstanceStore } = settings;
  return [
    '## Where the space is',
    table(
      ['on the host', 'what', 'how much'],
      [
        [code('/'), 'the operating system, and logs', `${HOST_LIMITS.rootGiB} GiB, gp3`],
        [
          `${code('/mnt/batch-scratch')}, shown as ${code('/var/lib/docker')}, ${code('/var/lib/containerd')} and ${code('/scratch')}`,
          'images, what containers write, and the directories of jobs, all from one pool',
          `at least ${scratchGiB} GiB${scratchGiBPerVcpu > 0 ? `, and ${scratchGiBPerVcpu} GiB for each vCPU on larger hosts (see [instances.md](instances.md))` : ''}: ${useInstanceStore ? 'instance store, or ' : ''}gp3 with ${scratchIops} IOPS and ${scratchThroughputMiBps} MiB/s`,
        ],
      ],
    ),
    'A container needs no mount to have the space: what it writes anywhere lands there. All volumes are encrypted.',
  ];
}

function cleaning({ workExpirationDays, logRetentionDays, existingBucket }: Settings): string[] {
  return [
    '## What is cleaned when',
    table(
      ['what', 'when'],
      [
        [`the directory of a job in ${code('/scratch')}`, 'when the job ends, fails or is stopped'],
        [
          'what is left of a job that was killed outright',
          'within two hours: every hour a host removes the directories that no process works in',
        ],
        ['what a container wrote elsewhere', 'a minute after it has ended'],
        ['images that no container uses', '12 hours after they were pulled'],
        ['volumes', 'with their host'],
        ...(existingBucket
          ? []
          : [
              [`${code('work/')} in the workflow bucket`, `${workExpirationDays} days after it was written`],
              ['uploads to it that never ended', `after ${BUCKET_LIMITS.staleUploadDays} days`],
              ['its access logs', `after ${logRetentionDays} days`],
            ]),
        ['logs of jobs and hosts', `after ${logRetentionDays} days`],
      ],
    ),
  ];
}

function logs({ stackName, sessionManager }: Settings): string[] {
  return [
    '## Read the logs',
    'The names of the log groups are outputs of the stack.',
    fence(
      'output() {',
      `  aws cloudformation describe-stacks --stack-name ${stackName} --output text \\`,
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
        [code('<instance id>/batch-host'), 'the steps above, and everything that they printed'],
        [`${code('<instance id>/cloud-init')}, ${code('cloud-init-output')}`, 'what ran them'],
        [`${code('<instance id>/ecs-init')}, ${code('ecs-agent')}`, 'joining the cluster, starting containers'],
        [code('<instance id>/docker'), 'images, storage'],
      ],
    ),
    sessionManager
      ? 'To look around on a host: `aws ssm start-session --target i-0123456789abcdef0`. If the account encrypts sessions with a key, or logs them to a bucket, grant that to `stack.roles.instance` in `src/main.ts`.'
      : 'To look around on a host, set `sessionManager: true`, run `npx projen` and deploy. This page then says how.',
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
      '4. Hosts start and go away again: see below.',
      `5. \`aws batch describe-compute-environments\` says \`INVALID\`: the reason stands beside it. Once it is mended, \`npx projen deploy\`, or disable and enable the environment.`,
      `6. \`aws batch get-job-queue-snapshot --job-queue ${namespace}-default\` shows who is first.`,
    ].join('\n'),
  ];
}

/** Each host that fails is replaced by one that fails too, as long as jobs wait. */
function failingHosts({ namespace }: Settings): string[] {
  return [
    '## Troubleshooting: hosts fail at boot',
    'A host that fails at boot says why and goes away, and AWS Batch starts another as long as jobs wait. The alarm in the output `FailedHostsAlarmName` goes off when that repeats; it keeps quiet when one host fails, or many at once. See why they fail:',
    fence(`aws logs tail "$(output HostLogGroupName)" --since 3h --filter-pattern '"FAILED:"'`),
    'Stop it: disabled compute environments start no host. Jobs that run go on, others wait.',
    fence(
      'environments() {',
      `  aws batch describe-job-queues --job-queues ${namespace}-default ${namespace}-priority --output text \\`,
      "    --query 'jobQueues[].computeEnvironmentOrder[].computeEnvironment' | tr '\\t' '\\n' | sort -u",
      '}',
      'environments | xargs -n 1 aws batch update-compute-environment --state DISABLED --compute-environment',
      '# Once the cause is mended',
      'environments | xargs -n 1 aws batch update-compute-environment --state ENABLED --compute-environment',
    ),
    'Be told: the alarm has no action of its own. In `compose` of `src/main.ts`:',
    typescriptFence(
      "const alarms = new cdk.aws_sns.Topic(stack, 'Alarms', { enforceSSL: true });",
      "alarms.grantPublish(new cdk.aws_iam.ServicePrincipal('cloudwatch.amazonaws.com'));",
      "alarms.addSubscription(new cdk.aws_sns_subscriptions.EmailSubscription('lab@example.org'));",
      'stack.failedHostsAlarm.addAlarmAction(new cdk.aws_cloudwatch_actions.SnsAction(alarms));',
    ),
  ];
}

function jobs(resolution: Resolution): string[] {
  const { settings } = resolution;
  const size = sampleSize(resolution);
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
    'In `compose` of `src/main.ts`, with the same rules:',
    typescriptFence(
      "const token = cdk.aws_secretsmanager.Secret.fromSecretNameV2(stack, 'Token', 'lab/token');",
      "stack.jobs.add('align', {",
      "  image: 'quay.io/biocontainers/bwa-mem2:2.2.1--hd03093a_5',",
      ...asks(size),
      `  command: 'bwa-mem2 mem -t ${size.vcpus} ref.fa *.fq.gz > output/aligned.sam',`,
      '  secrets: { TOKEN: cdk.aws_batch.Secret.fromSecretsManager(token) },',
      '});',
    ),
    'Further properties: `sharedMemoryMiB` for programs that use `/dev/shm`, `ulimits`, `privileged`, `user`, `readonlyRootFilesystem`, `tags`, and `jobRole` for permissions of its own: a role that `ecs-tasks.amazonaws.com` may assume, and that may list and read the buckets of inputs and write to that of the output. ECS tasks get the tags of their job and job definition, so that costs can be split by them. What cannot be right is an error of `npx projen synth`.',
    'An image of ECR in another account or region is named in full, `123456789012.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1.0`: the execution role is allowed to pull that repository. The policy of the repository in the other account must allow it too.',
    'An image without a shell, or with an entry point that is not one, takes a job definition made with the CDK itself.',
    ...jobsOnGpus(resolution),
  ];
}

function asks({ vcpus, memoryGiB }: SampleSize): string[] {
  return [`  vcpus: ${vcpus},`, `  memoryGiB: ${memoryGiB},`];
}

function jobsOnGpus(resolution: Resolution): string[] {
  const job = [
    "stack.jobs.add('gpus', {",
    "  image: 'nvidia/cuda:12.8.1-base-ubuntu24.04',",
    '  gpus: 1,',
    ...asks(sampleSize(resolution, { gpus: 1 })),
    "  command: 'nvidia-smi > output/gpus.txt',",
    '});',
  ];
  const heading = '### Jobs on GPUs';
  if (haveGpus(resolution)) {
    return [
      heading,
      'They run on hosts of the families with GPUs, which start from the image that has the drivers:',
      typescriptFence(...job),
    ];
  }
  if (resolution.settings.architecture !== Architecture.X86_64) {
    return [heading, 'The image of AWS Batch that has the drivers is for x86_64 only: see `architecture`.'];
  }
  return [
    heading,
    'No family that is listed has GPUs. In `.projenrc.ts` name one that has, besides those that other jobs are to have:',
    typescriptExcerpt(`onDemandInstanceFamilies: ['${gpuFamily(resolution.settings)}'],`),
    'After `npx projen` its hosts start from the image that has the drivers, and take, in `compose` of `src/main.ts`:',
    typescriptExcerpt(...job),
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

function images({ pullThroughRegistries, namespace, imagePullBehavior }: Settings): string[] {
  const kept =
    pullThroughRegistries.length > 0
      ? `Images of ${pullThroughRegistries.map(code).join(', ')} are pulled from outside once and kept in ECR below \`${namespace}/\`. The job definitions of the stack name them so by themselves; elsewhere write \`stack.images.nameOf('quay.io/…')\`, or the name that ECR has for them.`
      : 'Docker Hub limits how often it is pulled from without an account: `pullThroughRegistries` keeps images in the account’s own ECR.';
  return [
    '## Images',
    pulling(imagePullBehavior),
    `Images of this account’s ECR need nothing further. For another private registry give a job its \`registryCredentials\`. ${kept}`,
  ];
}

/** What becomes of a tag that is moved to another image. */
function pulling(behavior: ImagePullBehavior): string {
  const texts: Record<ImagePullBehavior, string> = {
    [ImagePullBehavior.ONCE]:
      'A host pulls an image once. If its tag is moved to another image later, hosts that have the old one go on with it until they go away, and different jobs may run different images: name images by version or digest. A job also runs a private image that an earlier job on its host has pulled, whatever its own credentials. `imagePullBehavior` changes this.',
    [ImagePullBehavior.DEFAULT]:
      'A host asks the registry for each job whether the image has changed, and fetches what has. If the registry cannot be reached, the host uses the copy that it has.',
    [ImagePullBehavior.ALWAYS]:
      'A host asks the registry for each job whether the image has changed, and fetches what has. If the registry cannot be reached, the job fails to start.',
  };
  return texts[behavior];
}

function fileSystems(settings: Settings): string[] {
  return [
    '## Shared file systems',
    'References that are too large to be copied for each job can lie on EFS or FSx for Lustre. In `compose` of `src/main.ts`:',
    typescriptFence(
      ...references(settings),
      "stack.sharedFileSystems.mountEfs(references, '/mnt/references');",
      "stack.jobs.add('map', {",
      "  image: 'quay.io/biocontainers/bwa-mem2:2.2.1--hd03093a_5',",
      '  volumes: [',
      '    cdk.aws_batch.EcsVolume.host({',
      "      name: 'references',",
      "      hostPath: '/mnt/references',",
      "      containerPath: '/references',",
      '      readonly: true,',
      '    }),',
      '  ],',
      '});',
    ),
    'Hosts mount it before they take their first job; one that cannot takes none. If it does not come back after a reboot, the host takes no further job and goes away. With `{ accessPoint }` as a third argument they enter an EFS file system by an access point.',
    'A Lustre file system must have version 2.15 or later. Its security group and that of the hosts let each other in: these are the only inbound rules that hosts have. One that exists already:',
    typescriptFence(
      "const lustreName = 'fs-0123456789abcdef0.fsx.eu-west-1.amazonaws.com';",
      "const lustre = cdk.aws_fsx.LustreFileSystem.fromLustreFileSystemAttributes(stack, 'Lustre', {",
      '  dnsName: lustreName,',
      "  fileSystemId: 'fs-0123456789abcdef0',",
      "  securityGroup: cdk.aws_ec2.SecurityGroup.fromSecurityGroupId(stack, 'LustreGroup', 'sg-0123456789abcdef0'),",
      '});',
      'stack.sharedFileSystems.mountLustre(',
      "  { dnsName: lustreName, mountName: 'abcdef01', connections: lustre.connections },",
      "  '/mnt/lustre',",
      ');',
    ),
  ];
}

/** A new one, or in a network whose zones are not known here one that exists already. */
function references({ vpcId, useDefaultVpc }: Settings): string[] {
  return vpcId === undefined && !useDefaultVpc
    ? [
        "const references = new cdk.aws_efs.FileSystem(stack, 'References', { vpc: stack.network.vpc, encrypted: true });",
      ]
    : [
        "const references = cdk.aws_efs.FileSystem.fromFileSystemAttributes(stack, 'References', {",
        "  fileSystemId: 'fs-abcdef01234567890',",
        "  securityGroup: cdk.aws_ec2.SecurityGroup.fromSecurityGroupId(stack, 'ReferencesGroup', 'sg-abcdef01234567890'),",
        '});',
      ];
}

/** For subnets that may have no other way out. */
function endpoints({ internetAccess, subnetIds, sessionManager }: Settings): string[] {
  if (internetAccess && subnetIds === undefined) {
    return [];
  }
  return [
    '## VPC endpoints',
    internetAccess
      ? 'Hosts reach the internet. In subnets from which they do not, set `internetAccess: false`; the VPC then needs these endpoints:'
      : 'Hosts do not reach the internet, so the VPC needs these endpoints:',
    table(
      ['endpoint', 'for'],
      [
        [`${code('s3')}, a gateway endpoint`, 'the layers of images, the packages of Amazon Linux, the data of jobs'],
        [`${code('ecr.api')}, ${code('ecr.dkr')}`, 'images'],
        [`${code('ecs')}, ${code('ecs-agent')}, ${code('ecs-telemetry')}`, 'the ECS agent'],
        [code('logs'), 'the logs of jobs and hosts'],
        ...(sessionManager ? [[`${code('ssm')}, ${code('ssmmessages')}`, 'Session Manager']] : []),
        [code('secretsmanager'), 'only for jobs with `secrets` or `registryCredentials`'],
        [code('batch'), 'only for jobs that submit jobs, such as the head job of a workflow'],
      ],
    ),
    'Interface endpoints need private DNS names, and a security group that lets hosts in on port 443. If the S3 endpoint has a policy of its own, it must allow the buckets `prod-<region>-starport-layer-bucket` (layers of images) and `al2023-repos-<region>-de612dc2` (packages). File systems on EFS and FSx lie in the VPC and need no endpoint. Sources: AWS on [AWS Batch](https://docs.aws.amazon.com/batch/latest/userguide/vpc-endpoint-considerations.html), [ECS](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html) and [ECR](https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html).',
  ];
}

/** Jobs on EC2 share the network of their host, and with it the metadata service. */
function hostRole({ pullThroughRegistries, namespace, sessionManager }: Settings): string[] {
  const folders = pullThroughRegistries.map((name) => code(`${namespace}/${registryCalled(name).folder}/`)).join(', ');
  return [
    '## What any job can do',
    'Jobs get the job role. But a job on EC2 shares the network of its host, so any job can also ask the metadata service for the credentials of the instance role, whatever `metadataHopLimit` is. Run only jobs that you trust with what this role may do:',
    [
      '- act as a container instance of the ECS clusters of the account, pull the images in its ECR, and write to its log groups: `AmazonEC2ContainerServiceforEC2Role`, which AWS Batch asks for;',
      ...(folders ? [`- have ECR make repositories below ${folders} and pull images into them;`] : []),
      ...(sessionManager ? ['- register with Systems Manager and open the channels of sessions;'] : []),
      '- read and write the EFS file systems that hosts mount.',
    ].join('\n'),
    '`sessionManager` and `pullThroughRegistries` add to this list. Run jobs that you do not trust in another account.',
  ];
}

function permissions(settings: Settings): string[] {
  const roles = { instance: 'hosts', execution: 'starting containers', job: 'jobs' };
  return [
    '## Permissions that are wider than one resource',
    'Every IAM statement names its resources. Where a name ends in `*`, or a policy is AWS’s own, this is why. The tests hold the stack to this list by the AwsSolutions rules of [cdk-nag](https://github.com/cdklabs/cdk-nag).',
    // No table: a long ARN would push the reasons off the page.
    findings(settings, '<workflow bucket>')
      .map(
        ({ role, permission, reason }) => `- **${roles[role]}**, ${code(permission.replace(/^\w+::/, ''))}: ${reason}`,
      )
      .join('\n'),
    '### What you add',
    'The tests look at everything that `compose` in `src/main.ts` makes, nested stacks and stages too: by the same rules, and at the templates where these do not look. What the grants of the CDK write passes, such as `bucket.grantRead(stack.roles.job)`. A finding names the construct and the rule. Change the construct, or say in `compose` why it is meant to be so; what is said of a construct counts for all that is in it:',
    typescriptExcerpt(
      'cdk.Validations.of(stack.roles.job).acknowledge({',
      "  id: 'AwsSolutions-IAM5[Resource::*]',",
      "  reason: 'cloudwatch:PutMetricData knows no resources.',",
      '});',
    ),
  ];
}
