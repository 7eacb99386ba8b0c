import { Lazy, type Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { mountPathProblem } from '../../src/app/batch/storage/mount-paths';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf, type Template, userDataOf } from '../app/batch/template';

let stack: BatchStack;

beforeEach(() => {
  stack = stackOf();
});

const HOSTS = 'NetworkSecurityGroup6335DB55';

/** What is let in: to which group, from which, over which ports. */
function ingress(template: Template): [to: string, from: string, ports: string][] {
  const group = (value: string | { 'Fn::GetAtt': string[] }) =>
    typeof value === 'string' ? value : value['Fn::GetAtt'][0];
  return Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroupIngress')).map(({ Properties }) => [
    group(Properties.GroupId),
    group(Properties.SourceSecurityGroupId),
    `${Properties.FromPort}-${Properties.ToPort}`,
  ]);
}

const errors = (of: Stack = stack) =>
  Annotations.fromStack(of)
    .findError('*', Match.anyValue())
    .map(({ entry }) => String(entry.data));

function efsOf(scope: Stack = stack): efs.FileSystem {
  return new efs.FileSystem(scope, 'References', { vpc: stack.network.vpc, encrypted: true });
}

function lustreOf(props: Partial<fsx.LustreFileSystemProps>, id = 'Lustre'): fsx.LustreFileSystem {
  return new fsx.LustreFileSystem(stack, id, {
    vpc: stack.network.vpc,
    vpcSubnet: stack.network.vpc.privateSubnets[0],
    storageCapacityGiB: 1200,
    lustreConfiguration: { deploymentType: fsx.LustreDeploymentType.SCRATCH_2 },
    ...props,
  });
}

describe('an EFS file system', () => {
  test('is mounted with the permissions of the hosts, and accepts their connections only', () => {
    stack.sharedFileSystems.mountEfs(efsOf(), '/mnt/references');
    const template = templateOf(stack);
    const data = userDataOf(template);
    expect(data).toContain("MOUNTS='amazon-efs-utils efs <...>:/ /mnt/references _netdev,noresvport,tls,iam'");
    // Installed with all other packages, before the step that mounts.
    expect(/^\s*PACKAGES='([^']*)'/m.exec(data)?.[1].split(' ')).toContain('amazon-efs-utils');
    expect(data.search(/^run .* mounts$/m)).toBeLessThan(data.search(/^run ready$/m));
    const mounting = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).filter(({ Properties }) =>
      JSON.stringify(Properties).includes('elasticfilesystem:ClientWrite'),
    );
    expect(mounting.map(({ Properties }) => Properties.Roles)).toEqual([[{ Ref: 'RolesInstance90DAB1BB' }]]);
    expect(ingress(template)).toEqual([[expect.stringMatching(/^References/), HOSTS, '2049-2049']]);
    expect(errors()).toEqual([]);
  });

  test('is mounted through an access point, if one is given', () => {
    const fileSystem = efsOf();
    const accessPoint = fileSystem.addAccessPoint('Entrance', { path: '/references' });
    stack.sharedFileSystems.mountEfs(fileSystem, '/mnt/references', { accessPoint });
    expect(userDataOf(templateOf(stack))).toContain(" _netdev,noresvport,tls,iam,accesspoint=<...>'");
  });
});

describe('an FSx for Lustre file system', () => {
  test('of the stack is mounted, and the security groups allow both directions', () => {
    const fileSystem = lustreOf({ fileSystemTypeVersion: fsx.FileSystemTypeVersion.V_2_15 });
    stack.sharedFileSystems.mountLustre(fileSystem, '/mnt/references');
    const template = templateOf(stack);
    expect(userDataOf(template)).toMatch(/MOUNTS='lustre-client lustre .*@tcp:\/<\.\.\.> \/mnt\/references /);
    const between = ingress(template).filter(([to, from]) => to === HOSTS || from === HOSTS);
    expect(between).toHaveLength(4);
    for (const ports of ['988-988', '1018-1023']) {
      expect(between).toContainEqual([expect.stringMatching(/^Lustre/), HOSTS, ports]);
      expect(between).toContainEqual([HOSTS, expect.stringMatching(/^Lustre/), ports]);
    }
    expect(errors()).toEqual([]);
  });

  test('that exists is mounted, and the security groups allow both directions', () => {
    const dnsName = 'fs-0123456789abcdef0.fsx.eu-west-1.amazonaws.com';
    const securityGroup = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0');
    const { connections } = fsx.LustreFileSystem.fromLustreFileSystemAttributes(stack, 'Lustre', {
      dnsName,
      fileSystemId: 'fs-0123456789abcdef0',
      securityGroup,
    });
    stack.sharedFileSystems.mountLustre({ dnsName, mountName: 'abcdef01', connections }, '/mnt/references');
    const template = templateOf(stack);
    expect(userDataOf(template)).toContain(` ${dnsName}@tcp:/abcdef01 `);
    expect(ingress(template).sort()).toEqual(
      [
        [HOSTS, 'sg-0123456789abcdef0', '1018-1023'],
        [HOSTS, 'sg-0123456789abcdef0', '988-988'],
        ['sg-0123456789abcdef0', HOSTS, '1018-1023'],
        ['sg-0123456789abcdef0', HOSTS, '988-988'],
      ].sort(),
    );
    expect(errors()).toEqual([]);
  });

  test.each([
    ['none', {}, /Lustre has no version/],
    ['2.10', { fileSystemTypeVersion: fsx.FileSystemTypeVersion.V_2_10 }, /Lustre has version 2\.10/],
    ['2.12', { fileSystemTypeVersion: fsx.FileSystemTypeVersion.V_2_12 }, /Lustre has version 2\.12/],
  ])('of a version that hosts cannot mount (%s) is refused, with a fix', (_, props, says) => {
    stack.sharedFileSystems.mountLustre(lustreOf(props), '/mnt/references');
    const [error, ...others] = errors();
    expect(error).toMatch(says);
    expect(error).toContain('mount only 2.15 or later. Set fileSystemTypeVersion to fsx.FileSystemTypeVersion.V_2_15');
    expect(others).toEqual([]);
  });

  test.each([
    ['newer', { fileSystemTypeVersion: '2.16' as fsx.FileSystemTypeVersion }],
    ['of the next generation', { fileSystemTypeVersion: '3.0' as fsx.FileSystemTypeVersion }],
    [
      'known at deployment only',
      { fileSystemTypeVersion: Lazy.string({ produce: () => '2.15' }) as fsx.FileSystemTypeVersion },
    ],
    ['that of its backup', { backupId: 'backup-0123456789abcdef0' }],
  ])('of a version that is %s is accepted', (_, props) => {
    stack.sharedFileSystems.mountLustre(lustreOf(props), '/mnt/references');
    expect(errors()).toEqual([]);
  });
});

describe('a path', () => {
  test.each(['/mnt/references', '/data', '/mnt/batch-scratch2', '/opt/tools', '/srv/hg38.p14_v2', '/mnt/.hidden/..x'])(
    '%j is accepted',
    (path) => expect(mountPathProblem(path, ['/mnt/other', '/mnt/references2'])).toBeUndefined(),
  );

  test.each([
    '',
    '/',
    'references',
    './references',
    '/mnt/',
    '/mnt//references',
    '/mnt/../references',
    '/mnt/./references',
    '/mnt/references/..',
    '/mnt/my references',
    '/mnt/references\n',
    '/mnt/ref\terences',
    '/mnt/ref\u0000erences',
    "/mnt/references'",
    '/mnt/$HOME',
    '/mnt/réf',
  ])('%j is refused as malformed', (path) => {
    expect(mountPathProblem(path, [])).toMatch(/path must be absolute/);
  });

  test.each([
    ['/var/lib/docker', '/var'],
    ['/var', '/var'],
    ['/scratch', '/scratch'],
    ['/scratch/references', '/scratch'],
    ['/mnt', '/mnt/batch-scratch'],
    ['/mnt/batch-scratch', '/mnt/batch-scratch'],
    ['/opt', '/opt/aws'],
    ['/opt/aws-cli/v2', '/opt/aws-cli'],
    ['/usr/local/aws-cli', '/usr'],
    ['/cromwell_root', '/cromwell_root'],
  ])('%s is refused, because hosts use %s', (path, own) => {
    expect(mountPathProblem(path, [])).toBe(
      `The path overlaps with ${own}, which hosts use. Use another path, such as /mnt/references.`,
    );
  });

  test.each(['/mnt/a', '/mnt/a/b', '/mnt/a/b/c'])(
    '%s is refused if another mount is at it, above it or below it',
    (path) => {
      expect(mountPathProblem(path, ['/mnt/x', '/mnt/a/b'])).toMatch(
        /overlaps with \/mnt\/a\/b, where another file system is mounted/,
      );
    },
  );

  test('that is wrong is an error of the synthesis for both kinds, and is not mounted', () => {
    const fileSystem = lustreOf({ fileSystemTypeVersion: fsx.FileSystemTypeVersion.V_2_15 });
    stack.sharedFileSystems.mountEfs(efsOf(), '/mnt/a');
    stack.sharedFileSystems.mountLustre(fileSystem, '/mnt/a');
    stack.sharedFileSystems.mountLustre(fileSystem, 'b');
    expect(errors()).toEqual([
      expect.stringContaining(
        'A shared file system cannot be mounted at "/mnt/a". The path overlaps with /mnt/a, where',
      ),
      expect.stringContaining('A shared file system cannot be mounted at "b". The path must be absolute'),
    ]);
    expect(userDataOf(templateOf(stack)).match(/^MOUNTS=.*( \/mnt\/a) .*$/gm)).toHaveLength(1);
  });
});
