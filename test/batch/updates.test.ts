import type { BatchKnobs } from '../../src';
import { Architecture, OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { compose } from '../../src/app/main';
import { applyDefaults } from '../../src/knobs/resolution';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf, type Template } from '../app/batch/template';

/** The template for knobs, resolved as they are for a repository. */
function templateFor(knobs: BatchKnobs): Template {
  const { settings, instanceTypes } = applyDefaults(knobs, 'lab');
  return templateOf(stackOf(settings, instanceTypes));
}

const idsOf = (template: Template, type: string) => Object.keys(resourcesOf(template, type));

describe('a change of the network', () => {
  const NETWORKS: BatchKnobs[] = [
    {},
    { natGateways: 0 },
    { natGateways: 3 },
    { natGateways: 0, maxAzs: 1 },
    { maxAzs: 1 },
    { maxAzs: 6 },
    { natGateways: 0, maxAzs: 6 },
    { vpcCidr: '10.0.0.0/17' },
    { vpcCidr: '10.0.0.0/22', natGateways: 0 },
    { vpcCidr: '192.168.0.0/16' },
  ];
  const templates = NETWORKS.map((knobs) => templateFor({ region: 'us-east-1', ...knobs }));
  const pairs = NETWORKS.flatMap((_, before) => NETWORKS.map((__, after): [number, number] => [before, after]));

  /** CloudFormation makes what is new before it deletes what is old. */
  test.each(pairs)('never uses a range that a subnet of the same VPC still has: %i to %i', (before, after) => {
    const old = subnetsOf(templates[before]);
    const taken = subnetsOf(templates[after])
      .filter(({ id, range }) => !old.some((each) => each.id === id && each.range === range))
      .flatMap((added) => old.filter(({ vpc, range }) => vpc === added.vpc && overlap(range, added.range)));
    expect(taken).toEqual([]);
  });

  test.each(pairs)('attaches a gateway to one VPC only: %i to %i', (before, after) => {
    const vpcOf = (template: Template) =>
      new Map(
        Object.values(resourcesOf(template, 'AWS::EC2::VPCGatewayAttachment')).map(({ Properties }) => [
          Properties.InternetGatewayId.Ref,
          Properties.VpcId.Ref,
        ]),
      );
    const later = vpcOf(templates[after]);
    for (const [gateway, vpc] of vpcOf(templates[before])) {
      expect([vpc, undefined]).toContain(later.get(gateway));
    }
  });

  test('keeps the VPC while its range is the same', () => {
    const [first, ...others] = templates.slice(0, 7).map((template) => idsOf(template, 'AWS::EC2::VPC'));
    expect(first).toHaveLength(1);
    expect(others).toEqual(others.map(() => first));
    const ranges = templates.slice(7).flatMap((template) => idsOf(template, 'AWS::EC2::VPC'));
    expect(new Set([...first, ...ranges]).size).toBe(4);
  });

  interface Subnet {
    readonly id: string;
    readonly vpc: string;
    readonly range: string;
  }

  function subnetsOf(template: Template): Subnet[] {
    return Object.entries(resourcesOf(template, 'AWS::EC2::Subnet')).map(([id, { Properties }]) => ({
      id,
      vpc: Properties.VpcId.Ref,
      range: Properties.CidrBlock,
    }));
  }

  function overlap(one: string, other: string): boolean {
    const [a, b] = [one, other].map((range) => {
      const [address, prefix] = range.split('/');
      const start = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
      return { start, end: start + 2 ** (32 - Number(prefix)) };
    });
    return a.start < b.end && b.start < a.end;
  }
});

describe('a new namespace', () => {
  const [before, after] = ['lab', 'lab-2'].map((namespace) => templateFor({ namespace, stackName: 'lab' }));

  test('updates the same stack', () => {
    expect(applyDefaults({ namespace: 'other' }, 'My Lab').settings.stackName).toBe('my-lab');
    expect(compose().map(({ stackName }) => stackName)).toEqual(['my-batch']);
    expect(Object.keys(after.Resources)).toEqual(Object.keys(before.Resources));
  });

  test('renames queues and job definitions, and does not change buckets and network', () => {
    const changed = Object.keys(before.Resources).filter(
      (id) => JSON.stringify(before.Resources[id]) !== JSON.stringify(after.Resources[id]),
    );
    const types = changed.map((id) => before.Resources[id].Type);
    expect(types).toEqual(expect.arrayContaining(['AWS::Batch::JobQueue', 'AWS::Batch::JobDefinition']));
    expect(types.filter((type) => /^AWS::(S3|EC2|Logs::LogGroup)/.test(type))).toEqual([]);
  });
});

describe('a change that AWS Batch cannot make', () => {
  const { BEST_FIT } = OnDemandAllocationStrategy;
  const CASES: [name: string, before: BatchKnobs, after: BatchKnobs, moved: number][] = [
    ['another architecture', {}, { architecture: Architecture.ARM64 }, 2],
    ['to BEST_FIT', {}, { onDemandAllocationStrategy: BEST_FIT }, 1],
    [
      'another architecture with BEST_FIT',
      { onDemandAllocationStrategy: BEST_FIT },
      { onDemandAllocationStrategy: BEST_FIT, architecture: Architecture.ARM64 },
      2,
    ],
  ];

  test.each(CASES)('moves the queues to other compute environments: %s', (_, before, after, moved) => {
    const [old, later] = [before, after].map((knobs) => idsOf(templateFor(knobs), 'AWS::Batch::ComputeEnvironment'));
    expect(later.filter((id) => !old.includes(id))).toHaveLength(moved);
    expect(old.filter((id) => !later.includes(id))).toHaveLength(moved);
  });
});

describe('a resource with data', () => {
  test.each(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::Logs::LogGroup'])(
    'is kept, unless a first deployment fails: %s',
    (type) => {
      const resources = Object.values(resourcesOf(templateFor({}), type));
      expect(resources.length).toBeGreaterThan(1);
      for (const resource of resources) {
        expect(resource).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
      }
    },
  );
});
