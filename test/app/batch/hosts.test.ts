import { HOST_LIMITS } from '#src/batch/limits';
import { settings } from './deployment';
import {
  coreResourcesOf,
  coreTemplate,
  deployedTemplate,
  launchTemplatesOf,
  resourcesOf,
  userDataOf,
} from './template';

const template = deployedTemplate();
const core = coreTemplate();
const launchTemplates = launchTemplatesOf(template);

describe.each(Object.entries(launchTemplates))('the launch template %s', (_, { Properties }) => {
  const data = Properties.LaunchTemplateData;

  test('requires tokens for the metadata service, and has the hop limit of the settings', () => {
    expect(data.MetadataOptions).toMatchObject({
      HttpTokens: 'required',
      HttpPutResponseHopLimit: settings.metadataHopLimit,
    });
  });

  test('has encrypted volumes, one of them for scratch', () => {
    for (const { Ebs } of data.BlockDeviceMappings) {
      expect(Ebs).toMatchObject({ Encrypted: true, DeleteOnTermination: true, VolumeType: 'gp3' });
      expect(Ebs.KmsKeyId).toBe(settings.volumeKmsKeyArn);
    }
    const names = data.BlockDeviceMappings.map(({ DeviceName }: { DeviceName: string }) => DeviceName);
    expect(names.slice(0, 2)).toEqual(['/dev/xvda', '/dev/sdf']);
    expect(data.BlockDeviceMappings[0].Ebs.VolumeSize).toBe(HOST_LIMITS.rootGiB);
    expect(data.BlockDeviceMappings[1].Ebs).toMatchObject({
      Iops: settings.scratchIops,
      Throughput: settings.scratchThroughputMiBps,
    });
  });

  test('terminates a host that shuts down', () => {
    expect(data.InstanceInitiatedShutdownBehavior).toBe('terminate');
  });

  test('leaves the name of the host to its compute environment', () => {
    expect(JSON.stringify(data.TagSpecifications ?? [])).not.toContain('"Key":"Name"');
  });
});

test('launch templates differ only in the size of the scratch volume and its value in the user data', () => {
  const [byDefault, ...others] = Object.values(launchTemplatesOf(core)).map(
    ({ Properties }) => Properties.LaunchTemplateData,
  );
  const size = (each: typeof byDefault) => each.BlockDeviceMappings[1].Ebs.VolumeSize;
  const promise = (gib: number) => `SCRATCH_GIB='${gib}'\\n`;
  const text = JSON.stringify(byDefault);
  expect(text.split(promise(settings.scratchGiB))).toHaveLength(2);
  expect(size(byDefault)).toBe(settings.scratchGiB);
  for (const data of others) {
    const larger = JSON.parse(text.replace(promise(settings.scratchGiB), promise(size(data))));
    larger.BlockDeviceMappings[1].Ebs.VolumeSize = size(data);
    expect(data).toEqual(larger);
  }
});

describe('user data', () => {
  const text = userDataOf(template);

  test('is MIME multipart, to which AWS Batch can add its own', () => {
    expect(text).toMatch(/^Content-Type: multipart\/mixed; boundary=/);
    expect(text.match(/^Content-Type: text\/.*$/gm)).toEqual([
      'Content-Type: text/cloud-boothook; charset="us-ascii"',
      'Content-Type: text/x-shellscript; charset="us-ascii"',
    ]);
    expect(text).not.toMatch(/[^\n -~]/);
  });

  test('stays below the limit of EC2, with room for the part of AWS Batch', () => {
    const withNames = text.replaceAll('<...>', 'x'.repeat(128));
    const most = HOST_LIMITS.userDataBytes - HOST_LIMITS.batchUserDataBytes;
    expect(Buffer.byteLength(withNames)).toBeLessThanOrEqual(most);
  });

  test('sets the deadline first, and keeps the host out of the cluster until all steps have succeeded', () => {
    expect(text).toContain('ConditionPathExists=/var/lib/batch-host/ready');
    const order = [...text.matchAll(/^run (.*)$/gm)].map(([, names]) => names);
    expect(order.slice(0, 2)).toEqual(['deadline', 'gate']);
    expect(order.indexOf('gate')).toBeLessThan(order.indexOf('scratch'));
    expect(order.at(-1)).toBe('ready');
  });

  test('has the steps of the settings, in order', () => {
    // Your own steps are among them.
    const order = [...userDataOf(core).matchAll(/^run (.*)$/gm)].map(([, names]) => names);
    expect(order).toEqual([
      'deadline',
      'gate',
      'scratch',
      'sweep write-back ecs-agent',
      ...(settings.httpProxy === undefined ? [] : ['proxy']),
      settings.hostAwsCli ? 'packages logs aws-cli' : 'packages logs',
      ...(settings.engines.includes('cromwell') ? ['cromwell'] : []),
      'ready',
    ]);
  });

  test('installs only the packages that the steps need', () => {
    const [, packages] = /^PACKAGES='(.*)'$/m.exec(userDataOf(core)) ?? [];
    expect(packages.split(' ')).toEqual([
      'amazon-cloudwatch-agent',
      'logrotate',
      ...(settings.hostAwsCli ? ['unzip'] : []),
    ]);
  });

  test('has the time limits of the docs', () => {
    expect(text).toContain(`LINGER_SECONDS:=${HOST_LIMITS.lingerMinutes * 60}}`);
    expect(text).toContain(`DEADLINE_SECONDS:=${HOST_LIMITS.deadlineMinutes * 60}}`);
  });

  test('contains hostRefresh, so that a change replaces the hosts', () => {
    const [, text] = /^HOST_REFRESH='(.*)'$/m.exec(userDataOf(template)) ?? [];
    expect(text).toBe(settings.hostRefresh);
  });

  test('has the scratch space of the settings', () => {
    expect(text).toContain(`SCRATCH_GIB='${settings.scratchGiB}'\nUSE_INSTANCE_STORE='${settings.useInstanceStore}'\n`);
  });

  test('makes the agent report Spot interruptions', () => {
    expect(text).toContain('ECS_ENABLE_SPOT_INSTANCE_DRAINING=true\n');
  });

  test('lets the agent remove unused images, so that they do not fill the disk', () => {
    expect(text).toContain(`IMAGE_PULL_BEHAVIOR='${settings.imagePullBehavior.toLowerCase()}'\n`);
    expect(text).not.toMatch(/ECS_DISABLE_IMAGE_CLEANUP|prefer-cached/);
  });

  test('leaves the cluster and the attributes of the host to AWS Batch', () => {
    expect(text).not.toMatch(/ECS_CLUSTER|ECS_INSTANCE_ATTRIBUTES/);
  });

  test('downloads nothing but a signed AWS CLI of one version, if the settings have it', () => {
    // Your own steps may install what they need.
    const text = userDataOf(core);
    const own = [settings.httpProxy ?? []].flat();
    const addresses = new Set(
      text.match(/(https?|s3):\/\/[\w.-]+/g)?.filter((each) => !own.some((one) => one.startsWith(each))),
    );
    expect([...addresses]).toEqual(settings.hostAwsCli ? ['https://awscli.amazonaws.com'] : []);
    expect(text).not.toMatch(/\bwget\b|git clone|codecommit/i);
    if (!settings.internetAccess) {
      expect([...addresses]).toEqual([]);
    }
    expect(/^AWS_CLI_VERSION='\d+\.\d+\.\d+'$/m.test(text)).toBe(settings.hostAwsCli);
    expect(/^AWS_CLI_KEY='[\w+/=]+'$/m.test(text)).toBe(settings.hostAwsCli);
  });

  test('uses the proxy of the settings, if there is one', () => {
    const [, proxy, without] = /^export http_proxy='(.*)' no_proxy='(.*)'$/m.exec(text) ?? [];
    expect(proxy).toBe(settings.httpProxy);
    const own = ['localhost', '127.0.0.1', '169.254.169.254', '169.254.170.2', '/var/run/docker.sock'];
    expect(without?.split(',')).toEqual(settings.httpProxy === undefined ? undefined : [...own, ...settings.noProxy]);
  });

  test('has the paths of Cromwell if Cromwell is used', () => {
    expect(text.includes('step-cromwell')).toBe(settings.engines.includes('cromwell'));
  });

  test('sends logs to the log group of the hosts', () => {
    expect(text).toContain("LOG_GROUP='<...>'");
    const [{ Properties }] = Object.values(launchTemplates);
    const [id] = Object.keys(coreResourcesOf(template, 'AWS::Logs::LogGroup', 'HostLogs'));
    expect(JSON.stringify(Properties.LaunchTemplateData.UserData)).toContain(`LOG_GROUP='",{"Ref":"${id}"},"'`);
  });
});

test('the security group has no inbound rule, and allows all outbound traffic', () => {
  for (const { Properties } of Object.values(resourcesOf(core, 'AWS::EC2::SecurityGroup'))) {
    expect(Properties).not.toHaveProperty('SecurityGroupIngress');
    expect(Properties.SecurityGroupEgress).toEqual([
      expect.objectContaining({ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }),
    ]);
  }
  expect(Object.keys(resourcesOf(core, 'AWS::EC2::SecurityGroupIngress'))).toHaveLength(0);
});
