import { App } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { BatchStack } from '#src/batch/batch-stack';
import { instanceTypes, settings } from '../app/batch/deployment';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf } from '../app/batch/template';

const ENVIRONMENT = { account: '111111111111', region: 'eu-west-1' };

/** The context under which the CDK keeps what it found. */
const KEY = 'vpc-provider:account=111111111111:filter.vpc-id=vpc-1:region=eu-west-1:returnAsymmetricSubnets=true';

type Kind = 'Private' | 'Public' | 'Isolated';

/** A stack for a VPC that was looked up and has one subnet of each kind. */
function stackFor(...kinds: Kind[]): BatchStack {
  const subnetGroups = kinds.map((type) => ({
    name: type,
    type,
    subnets: [
      { subnetId: `subnet-${type}`, cidr: '10.0.0.0/24', availabilityZone: 'eu-west-1a', routeTableId: 'rtb-1' },
    ],
  }));
  const found = { vpcId: 'vpc-1', vpcCidrBlock: '10.0.0.0/16', availabilityZones: [], subnetGroups };
  const app = new App({ context: { [KEY]: { ...found, ownerAccountId: ENVIRONMENT.account } } });
  const known = { ...settings, vpcId: 'vpc-1', region: ENVIRONMENT.region };
  return new BatchStack(app, 'looked-up', { settings: known, instanceTypes, env: ENVIRONMENT });
}

test.each<[Kind[], string]>([
  [['Public', 'Private', 'Isolated'], 'subnet-Private'],
  [['Public', 'Isolated'], 'subnet-Public'],
])('with the subnets %j hosts start in %s', (kinds, expected) => {
  const stack = stackFor(...kinds);
  const template = templateOf(stack);
  expect(environmentOf(template, 'SPOT').Properties.ComputeResources.Subnets).toEqual([expected]);
  expect(environmentOf(template, 'EC2').Properties.ComputeResources.Subnets).toEqual([expected]);
  expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
  expect(Annotations.fromStack(stack).findError('*', Match.anyValue())).toEqual([]);
});

test.each([
  [{ vpcId: 'vpc-1' }, { 'vpc-id': 'vpc-1' }],
  [{ useDefaultVpc: true }, { isDefault: 'true' }],
])('with credentials the CDK is to look up %j', (changed, filter) => {
  const app = new App();
  const known = { ...settings, vpcId: undefined, ...changed, region: ENVIRONMENT.region };
  new BatchStack(app, 'looked-up', { settings: known, instanceTypes, env: ENVIRONMENT });
  const { missing } = app.synth().manifest;
  expect(missing?.map(({ props }) => props)).toContainEqual(expect.objectContaining({ ...ENVIRONMENT, filter }));
});

test('without a route to the internet the synthesis fails, with a fix', () => {
  const [{ entry }] = Annotations.fromStack(stackFor('Isolated')).findError('*', Match.anyValue());
  expect(entry.data).toMatch(/No subnet of vpc-1 .* subnetIds/);
});

test.each([
  [{ useDefaultVpc: true }, ['SubnetIds', 'VpcId']],
  [{ vpcId: 'vpc-1' }, ['SubnetIds']],
])('without credentials the template has parameters with plain names: %j', (changed, names) => {
  const template = templateOf(stackOf(changed));
  const { Parameters: parameters = {} } = template;
  expect(
    Object.keys(parameters)
      .filter((name) => name !== 'BootstrapVersion')
      .sort(),
  ).toEqual(names);
  for (const name of names) {
    expect(parameters[name]).not.toHaveProperty('Default');
  }
  for (const kind of ['SPOT', 'EC2'] as const) {
    expect(environmentOf(template, kind).Properties.ComputeResources.Subnets).toEqual({ Ref: 'SubnetIds' });
  }
});
