import { Architecture, type BatchKnobs } from '../../../../src/app/batch/knobs';
import { deploymentTables } from '../../../../src/cli/commands/new/deployment';
import { applyDefaults } from '../../../../src/knobs/resolution';

const tables = (knobs: BatchKnobs) => deploymentTables(applyDefaults(knobs, 'lab'));

test('the queues, the compute environments and the region are those of the knobs', () => {
  const text = tables({
    region: 'eu-west-1',
    architecture: Architecture.ARM64,
    defaultQueuePriority: 5,
    priorityQueuePriority: 50,
    spotMinVcpus: 2,
    spotMaxVcpus: 200,
    spotInstanceFamilies: ['m7g', 'c7g'],
    onDemandMinVcpus: 3,
    onDemandMaxVcpus: 30,
    onDemandInstanceFamilies: ['r7g'],
    vpcCidr: '10.7.0.0/16',
  });
  for (const line of [
    /^lab-default +5 +Spot$/m,
    /^lab-priority +50 +On-Demand, then Spot$/m,
    /^Spot +2 to 200 +c7g m7g$/m,
    /^On-Demand +3 to 30 +r7g$/m,
    /^region: eu-west-1\. network: new VPC, 10\.7\.0\.0\/16\. architecture: ARM64\.$/m,
  ]) {
    expect(text).toMatch(line);
  }
});

test('a priority queue without Spot, exact types and a default VPC are shown', () => {
  const text = tables({
    useDefaultVpc: true,
    priorityQueueUsesSpot: false,
    spotInstanceTypes: ['m7i.large', 'optimal'],
    region: 'eu-west-1',
  });
  expect(text).toMatch(/^lab-priority +100 +On-Demand$/m);
  expect(text).toMatch(/^Spot +0 to 1000 +m7i\.large optimal$/m);
  expect(text).toContain('network: default VPC of the account.');
});

test('without a region the families are those of an example, and only some of many are named', () => {
  const text = tables({});
  expect(text).toMatch(/^Spot +0 to 1000 +in us-east-1:( [a-z0-9-]+){5} and \d+ more$/m);
  expect(text).toContain('region: any.');
});

test('the choice of AWS Batch is shown', () => {
  expect(tables({ region: 'ap-southeast-7' })).toMatch(/^Spot +0 to 1000 +default_x86_64$/m);
});
