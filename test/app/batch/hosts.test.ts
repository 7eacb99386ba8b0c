import type { CfnResource } from 'aws-cdk-lib';
import { settings } from '#src/settings';
import { stackOf, templateOf } from './stack';
import { deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();
const [launchTemplate] = Object.values(resourcesOf(template, 'AWS::EC2::LaunchTemplate'));
const data = launchTemplate.Properties.LaunchTemplateData;

test('the metadata service takes tokens alone, and answers containers', () => {
  expect(data.MetadataOptions).toMatchObject({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 });
});

test('every volume is encrypted, and the root volume has room for scratch', () => {
  expect(data.BlockDeviceMappings.length).toBeGreaterThan(0);
  for (const { Ebs } of data.BlockDeviceMappings) {
    expect(Ebs).toMatchObject({ Encrypted: true, DeleteOnTermination: true, VolumeType: 'gp3' });
  }
  expect(data.BlockDeviceMappings[0]).toMatchObject({
    DeviceName: '/dev/xvda',
    Ebs: {
      VolumeSize: 30 + settings.scratchGiB,
      Iops: settings.scratchIops,
      Throughput: settings.scratchThroughputMiBps,
    },
  });
});

test('a host that shuts down is gone', () => {
  expect(data.InstanceInitiatedShutdownBehavior).toBe('terminate');
});

test('the host is named by its compute environment, not by the launch template', () => {
  expect(JSON.stringify(data.TagSpecifications ?? [])).not.toContain('"Key":"Name"');
});

test('user data is MIME multipart, which AWS Batch can add its own to', () => {
  const text = JSON.stringify(data.UserData);
  expect(text).toContain('Content-Type: multipart/mixed');
  expect(text).toContain('ECS_ENABLE_SPOT_INSTANCE_DRAINING true');
});

test('the agent goes on removing images that no job uses, so that they do not fill the disk', () => {
  const text = JSON.stringify(data.UserData);
  expect(text).toContain('ECS_IMAGE_PULL_BEHAVIOR once');
  expect(text).not.toContain('ECS_DISABLE_IMAGE_CLEANUP');
});

test('nothing is fetched at boot', () => {
  expect(JSON.stringify(data.UserData)).not.toMatch(/https?:|s3:\/\/|curl|wget|git clone|codecommit/i);
});

test('nothing comes in, and the way out is said', () => {
  for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'))) {
    expect(Properties).not.toHaveProperty('SecurityGroupIngress');
    expect(Properties.SecurityGroupEgress).toHaveLength(1);
  }
  expect(Object.keys(resourcesOf(template, 'AWS::EC2::SecurityGroupIngress'))).toHaveLength(0);
});

test.each([
  ['user data', { 'LaunchTemplateData.UserData': 'Y2hhbmdlZA==' }],
  ['a larger volume', { 'LaunchTemplateData.BlockDeviceMappings.0.Ebs.VolumeSize': 1234 }],
])('%s reaches the compute environments as a version of the launch template, and replaces nothing', (_, change) => {
  const stack = stackOf();
  const [[path, value]] = Object.entries(change);
  (stack.hostTemplate.template.node.defaultChild as CfnResource).addPropertyOverride(path, value);
  const changed = templateOf(stack).Resources;
  const present = template.Resources;
  expect(Object.keys(changed)).toEqual(Object.keys(present));
  const differing = Object.keys(present).filter((id) => JSON.stringify(present[id]) !== JSON.stringify(changed[id]));
  expect(differing.map((id) => present[id].Type)).toEqual(['AWS::EC2::LaunchTemplate']);
});
