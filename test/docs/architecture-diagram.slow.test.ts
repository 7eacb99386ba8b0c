import { architectureDiagram } from '../../src/docs/architecture-diagram';
import { settings as defaults } from '../app/batch/deployment';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf } from '../app/batch/template';
import { both, LISTS, VARIATIONS } from '../batch/settings';
import { readDiagram } from './diagram';

/** What is drawn for resources of a type, if there are some. */
const DRAWN: Record<string, string[]> = {
  'AWS::Batch::JobQueue': ['default', 'priority'],
  'AWS::Batch::ComputeEnvironment': ['spot', 'ondemand'],
  'AWS::CloudWatch::Alarm': ['alarm'],
  'AWS::EC2::LaunchTemplate': ['template'],
  'AWS::EC2::NatGateway': ['nat'],
  'AWS::EC2::VPCEndpoint': ['s3'],
  'AWS::ECR::PullThroughCacheRule': ['cache'],
  'AWS::IAM::Role': ['roles'],
  'AWS::Logs::LogGroup': ['logs'],
};

/** What belongs to something that is drawn, or is said in its label. */
const IMPLIED = [
  'AWS::Batch::JobDefinition',
  'AWS::EC2::EIP',
  'AWS::EC2::FlowLog',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::Route',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::Policy',
  'AWS::Logs::MetricFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SSM::Parameter',
];

describe.each([['the defaults', {}] as const, ...VARIATIONS])('the diagram of %s', (_, changed) => {
  const settings = { ...defaults, ...changed };
  const { nodes, edges } = readDiagram(architectureDiagram(settings));

  test('shows what is deployed, and nothing else', () => {
    const template = templateOf(stackOf(changed, both(LISTS.one)));
    const count = (type: string) => Object.keys(resourcesOf(template, type)).length;
    const types = new Set(Object.values(template.Resources).map(({ Type }) => Type));
    for (const [type, names] of Object.entries(DRAWN)) {
      expect([type, names.filter((name) => nodes.has(name))]).toEqual([type, types.has(type) ? names : []]);
    }
    expect([...types].filter((type) => !(type in DRAWN) && !IMPLIED.includes(type))).toEqual([]);
    expect(nodes.get('logs')?.includes('jobs, hosts, flows of the VPC')).toBe(count('AWS::EC2::FlowLog') > 0);
    expect(nodes.get('bucket')?.some((line) => line.includes('exists already'))).toBe(count('AWS::S3::Bucket') === 0);
    expect(nodes.get('network')?.[0].startsWith('new VPC')).toBe(count('AWS::EC2::VPC') > 0);
    if (count('AWS::EC2::NatGateway') > 1) {
      expect(nodes.get('nat')).toEqual([`${count('AWS::EC2::NatGateway')} NAT gateways`]);
    }
    expect(nodes.get('cache')?.slice(1) ?? []).toEqual(settings.pullThroughRegistries);
  });

  test('draws the route to the internet, if there is one', () => {
    const reaches = (from: string, to: string): boolean =>
      edges.some(([start, end]) => start === from && (end === to || reaches(end, to)));
    expect(nodes.has('internet')).toBe(settings.internetAccess || settings.pullThroughRegistries.length > 0);
    expect(nodes.has('endpoints')).toBe(!settings.internetAccess);
    expect(reaches('hosts', 'bucket')).toBe(true);
    expect(reaches('you', 'alarm')).toBe(true);
    expect(reaches('hosts', 'internet')).toBe(settings.internetAccess || settings.pullThroughRegistries.length > 0);
    expect(edges.some(([from, to]) => from === 'priority' && to === 'spot')).toBe(settings.priorityQueueUsesSpot);
  });

  test('connects all nodes, with few lines', () => {
    const groups = ['queues', 'environments', 'network'];
    const ends = new Set(edges.flat());
    expect([...ends].filter((name) => !nodes.has(name))).toEqual([]);
    expect([...nodes.keys()].filter((name) => !ends.has(name))).toEqual(groups);
    expect(edges.length).toBeLessThan(nodes.size + 5);
  });
});

test('labels show any text unchanged, but no text so long that the diagram gets small', () => {
  const odd = 'refs/"a"&b#35;c<br/>`d`];end';
  const drawn = architectureDiagram({ ...defaults, readBuckets: [odd], readWriteBuckets: ['x'.repeat(300)] });
  const [title, shown, long] = readDiagram(drawn).nodes.get('others') ?? [];
  const entities: Record<string, string> = { 35: '#', 96: '`', amp: '&', quot: '"', lt: '<', gt: '>' };
  expect(title).toBe('other buckets');
  expect(shown.replace(/#(\w+);/g, (_, name) => entities[name])).toBe(`${odd}, read only`.slice(0, 35).concat('…'));
  expect(long).toBe(`${'x'.repeat(35)}…`);
});

test('only some of many buckets are named', () => {
  const readBuckets = Array.from({ length: 9 }, (_, index) => `refs-${index}`);
  const { nodes } = readDiagram(architectureDiagram({ ...defaults, readBuckets }));
  expect(nodes.get('others')).toEqual([
    'other buckets',
    'refs-0, read only',
    'refs-1, read only',
    'refs-2, read only',
    'and 6 more',
  ]);
});
