import type { Resolution } from '../knobs/resolution';
import { label, mermaid } from './mermaid';

type Settings = Resolution['settings'];

/** Narrow enough to be read at the page width of GitHub. */
const LAYOUT = {
  flowchart: {
    nodeSpacing: 25,
    rankSpacing: 40,
    padding: 8,
    wrappingWidth: 320,
    subGraphTitleMargin: { top: 2, bottom: 10 },
  },
};

/** The number of buckets that are shown by name. */
const SHOWN = 3;

/** The deployed resources and their connections. */
export function architectureDiagram(settings: Settings): string {
  return mermaid(
    LAYOUT,
    'flowchart TB',
    ...[...batch(settings), ...network(settings), ...services(settings)].map((line) => `  ${line}`),
  );
}

/** Queues and compute environments, in the order in which they are used. */
function batch(settings: Settings): string[] {
  const { namespace } = settings;
  return [
    `you([${label('you, or a workflow engine')}])`,
    `subgraph queues [${label('Job queues')}]`,
    `  default[${label(`${namespace}-default`, `priority ${settings.defaultQueuePriority}`)}]`,
    `  priority[${label(`${namespace}-priority`, `priority ${settings.priorityQueuePriority}`)}]`,
    'end',
    `subgraph environments [${label('Compute environments')}]`,
    `  spot[${label('Spot', `${settings.spotMinVcpus} to ${settings.spotMaxVcpus} vCPUs`)}]`,
    `  ondemand[${label('On-Demand', `${settings.onDemandMinVcpus} to ${settings.onDemandMaxVcpus} vCPUs`)}]`,
    'end',
    'you -->|submit| default',
    'you -->|submit, urgent| priority',
    'default --> spot',
    'priority -->|first| ondemand',
    ...(settings.priorityQueueUsesSpot ? ['priority -.->|then| spot'] : []),
  ];
}

/** The network of hosts, and their launch template and roles. */
function network(settings: Settings): string[] {
  const { architecture, scratchGiB, natGateways, internetAccess } = settings;
  const isOwn = isOwnVpc(settings);
  return [
    `roles[${label('IAM roles', 'instance, execution, job')}]`,
    `template[${label('launch template', 'AMI, user data, scratch volume')}]`,
    `subgraph network [${label(networkName(settings))}]`,
    `  hosts[${label('hosts', architecture, `${scratchGiB} GiB of scratch or more`)}]`,
    ...(isOwn ? [`  s3[${label('S3 gateway endpoint')}]`] : []),
    ...(hasNat(settings) ? [`  nat[${label(natGateways === 1 ? 'NAT gateway' : `${natGateways} NAT gateways`)}]`] : []),
    ...(internetAccess ? [] : [`  endpoints[${label('VPC endpoints', 'existing')}]`]),
    'end',
    // One above the other, because side by side they make the diagram too wide.
    'roles ~~~ template',
    'roles -.-> hosts',
    'template -.-> hosts',
    'spot & ondemand -->|start| hosts',
  ];
}

/** The services that hosts use, and their route to the internet. */
function services(settings: Settings): string[] {
  const { readBuckets, readWriteBuckets, pullThroughRegistries, internetAccess } = settings;
  const hasCache = pullThroughRegistries.length > 0;
  const bucket = settings.bucketName ?? 'generated name';
  const toServices = internetAccess ? 'hosts' : 'endpoints';
  const others = [...readBuckets.map((name) => `${name}, read only`), ...readWriteBuckets];
  return [
    `logs[${label('CloudWatch Logs', `jobs, hosts${isOwnVpc(settings) ? ', flows of the VPC' : ''}`)}]`,
    `alarm[${label('alarm', 'hosts fail at boot')}]`,
    `bucket[(${label('workflow bucket', settings.existingBucket ? `${bucket}, exists already` : bucket)})]`,
    ...(others.length > 0 ? [`others[(${label('other buckets', ...someOf(others))})]`] : []),
    ...(hasCache ? [`cache[${label('image cache in ECR', ...pullThroughRegistries)}]`] : []),
    ...(internetAccess || hasCache ? [`internet([${label('internet', 'images, packages')}])`] : []),
    ...(internetAccess ? [] : ['hosts --> endpoints']),
    `${isOwnVpc(settings) ? 'hosts --> s3' : toServices} --> bucket${others.length > 0 ? ' & others' : ''}`,
    `${toServices} --> logs --> alarm`,
    ...(hasCache ? [`${toServices} --> cache -.-> internet`] : []),
    ...wayOut(settings),
  ];
}

function someOf(names: string[]): string[] {
  return names.length > SHOWN + 1 ? [...names.slice(0, SHOWN), `and ${names.length - SHOWN} more`] : names;
}

function wayOut(settings: Settings): string[] {
  if (hasNat(settings)) {
    return ['hosts --> nat --> internet'];
  }
  return settings.internetAccess ? ['hosts --> internet'] : [];
}

function hasNat(settings: Settings): boolean {
  return isOwnVpc(settings) && settings.natGateways > 0;
}

function isOwnVpc({ vpcId, useDefaultVpc }: Settings): boolean {
  return vpcId === undefined && !useDefaultVpc;
}

/** The network in a few words: its id, or its kind. */
export function networkName(settings: Settings): string {
  if (settings.vpcId) {
    return settings.vpcId;
  }
  return settings.useDefaultVpc ? 'default VPC of the account' : `new VPC, ${settings.vpcCidr}`;
}
