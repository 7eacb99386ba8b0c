import { settings } from '#src/settings';
import { deployedTemplate, resourcesOf, userDataOf } from './template';

const template = deployedTemplate();
const [launchTemplate] = Object.values(resourcesOf(template, 'AWS::EC2::LaunchTemplate'));
const data = launchTemplate.Properties.LaunchTemplateData;

test('the metadata service takes tokens only, and answers as far as the settings say', () => {
  expect(data.MetadataOptions).toMatchObject({
    HttpTokens: 'required',
    HttpPutResponseHopLimit: settings.metadataHopLimit,
  });
});

test('every volume is encrypted, and scratch has one of its own', () => {
  for (const { Ebs } of data.BlockDeviceMappings) {
    expect(Ebs).toMatchObject({ Encrypted: true, DeleteOnTermination: true, VolumeType: 'gp3' });
    expect(Ebs.KmsKeyId).toBe(settings.volumeKmsKeyArn);
  }
  expect(data.BlockDeviceMappings.map(({ DeviceName }: { DeviceName: string }) => DeviceName)).toEqual([
    '/dev/xvda',
    '/dev/sdf',
  ]);
  expect(data.BlockDeviceMappings[1].Ebs).toMatchObject({
    VolumeSize: settings.scratchGiB,
    Iops: settings.scratchIops,
    Throughput: settings.scratchThroughputMiBps,
  });
});

test('a host that shuts down is gone', () => {
  expect(data.InstanceInitiatedShutdownBehavior).toBe('terminate');
});

test('the host is named by its compute environment, not by the launch template', () => {
  expect(JSON.stringify(data.TagSpecifications ?? [])).not.toContain('"Key":"Name"');
});

describe('user data', () => {
  const text = userDataOf(template);

  test('is MIME multipart, which AWS Batch can add its own to', () => {
    expect(text).toMatch(/^Content-Type: multipart\/mixed; boundary=/);
    expect(text.match(/^Content-Type: text\/.*$/gm)).toEqual([
      'Content-Type: text/cloud-boothook; charset="us-ascii"',
      'Content-Type: text/x-shellscript; charset="us-ascii"',
    ]);
    expect(text).not.toMatch(/[^\n -~]/);
  });

  test('stays under what EC2 takes, encoded and with room for the part of AWS Batch', () => {
    const withNames = text.replaceAll('<...>', 'x'.repeat(128));
    expect(Buffer.from(withNames).toString('base64').length).toBeLessThan(16_384);
  });

  test('keeps the host out of the cluster until all is done, and for good if something fails', () => {
    expect(text).toContain('ConditionPathExists=/var/lib/batch-host/ready');
    expect(text.indexOf('STEP=gate')).toBeLessThan(text.indexOf('STEP=scratch'));
    expect(text.lastIndexOf('STEP=')).toBe(text.indexOf('STEP=ready'));
  });

  test('carries the text whose change replaces the hosts', () => {
    const [, text] = /^HOST_REFRESH='(.*)'$/m.exec(userDataOf(template)) ?? [];
    expect(text).toBe(settings.hostRefresh);
  });

  test('promises the scratch space of the settings', () => {
    expect(text).toContain(`SCRATCH_GIB='${settings.scratchGiB}'\nUSE_INSTANCE_STORE='${settings.useInstanceStore}'\n`);
  });

  test('has AWS Batch hear of Spot interruptions', () => {
    expect(text).toContain('set_option ECS_ENABLE_SPOT_INSTANCE_DRAINING true');
  });

  test('lets the agent go on removing images that no job uses, so that they do not fill the disk', () => {
    expect(text).toContain('set_option ECS_IMAGE_PULL_BEHAVIOR once');
    expect(text).not.toContain('ECS_DISABLE_IMAGE_CLEANUP');
  });

  test('fetches the AWS CLI in one version and checks who signed it, if hosts are to have it, and nothing else', () => {
    const addresses = new Set(text.match(/(https?|s3):\/\/[\w.-]+/g));
    expect([...addresses]).toEqual(settings.hostAwsCli ? ['https://awscli.amazonaws.com'] : []);
    expect(text).not.toMatch(/\bwget\b|git clone|codecommit/i);
    if (!settings.internetAccess) {
      expect([...addresses]).toEqual([]);
    }
    expect(/^AWS_CLI_VERSION='\d+\.\d+\.\d+'$/m.test(text)).toBe(settings.hostAwsCli);
    expect(text.includes('BEGIN PGP PUBLIC KEY')).toBe(settings.hostAwsCli);
  });

  test('has the paths of Cromwell where Cromwell is used', () => {
    expect(text.includes('STEP=cromwell')).toBe(settings.engines.includes('cromwell'));
  });

  test('sends logs to the log group of the hosts, which they may write', () => {
    expect(text).toContain("LOG_GROUP='<...>'");
    const policies = JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));
    expect(policies).toMatch(
      /"logs:CreateLogStream","logs:PutLogEvents"\],"Effect":"Allow","Resource":\{"Fn::GetAtt":\["HostLogs/,
    );
  });
});

test('nothing comes in, and the way out is said', () => {
  for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'))) {
    expect(Properties).not.toHaveProperty('SecurityGroupIngress');
    expect(Properties.SecurityGroupEgress).toHaveLength(1);
  }
  expect(Object.keys(resourcesOf(template, 'AWS::EC2::SecurityGroupIngress'))).toHaveLength(0);
});
