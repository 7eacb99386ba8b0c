import { Annotations, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as efs from 'aws-cdk-lib/aws-efs';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HostBoot, HostMount } from '../hosts/host-boot';
import { mountPathProblem } from './mount-paths';

/** Options for mounting an Amazon EFS file system. */
export interface EfsMountOptions {
  /**
   * The access point that hosts use: it sets a folder of the file system, and one user for all hosts.
   *
   * @default - none: hosts mount the root of the file system
   * @see https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html
   */
  readonly accessPoint?: efs.IAccessPoint;
}

/**
 * The properties of an Amazon FSx for Lustre file system that are needed to mount it. A new `fsx.LustreFileSystem` has
 * all of them. For an existing one, take `connections` from `fsx.LustreFileSystem.fromLustreFileSystemAttributes`.
 */
export interface MountableLustre extends ec2.IConnectable {
  /** Its DNS name, such as `fs-0123456789abcdef0.fsx.eu-west-1.amazonaws.com`. */
  readonly dnsName: string;

  /** Its mount name, such as `fsx`. */
  readonly mountName: string;
}

/** The parts of the hosts that a mount needs. */
export interface MountingHosts {
  /** The construct that errors are reported on. */
  readonly scope: Construct;

  readonly securityGroup: ec2.ISecurityGroup;
  readonly role: iam.IRole;
}

/** The oldest version of Lustre that Amazon Linux 2023 can mount, as major and minor. */
const OLDEST_LUSTRE = [2, 15] as const;

/** The ports of Lustre. */
const LUSTRE_PORTS = [ec2.Port.tcp(988), ec2.Port.tcpRange(1018, 1023)];

/**
 * File systems that every host mounts before it takes its first job. A host that cannot mount one takes no job.
 *
 * Jobs use them as host volumes of their job definitions.
 */
export class SharedFileSystems {
  private readonly paths: string[] = [];

  constructor(
    private readonly boot: HostBoot,
    private readonly hosts: MountingHosts,
  ) {}

  /**
   * Mount an Amazon EFS file system, with encryption in transit and the permissions of the instance role.
   *
   * @param fileSystem a file system in the network of the hosts
   * @param path the mount path on hosts, such as `/mnt/references`
   * @see https://docs.aws.amazon.com/efs/latest/ug/mounting-fs-mount-helper-ec2-linux.html
   */
  public mountEfs(fileSystem: efs.IFileSystem, path: string, { accessPoint }: EfsMountOptions = {}): void {
    fileSystem.connections.allowDefaultPortFrom(this.hosts.securityGroup);
    fileSystem.grantReadWrite(this.hosts.role);
    const entrance = accessPoint === undefined ? '' : `,accesspoint=${accessPoint.accessPointId}`;
    this.mount(path, {
      package: 'amazon-efs-utils',
      type: 'efs',
      source: `${fileSystem.fileSystemId}:/`,
      options: `_netdev,noresvport,tls,iam${entrance}`,
    });
  }

  /**
   * Mount an Amazon FSx for Lustre file system of version 2.15 or later.
   *
   * Lustre connects in both directions, so the security group of the hosts allows connections from the file system.
   *
   * @param fileSystem a file system in the network of the hosts
   * @param path the mount path on hosts, such as `/mnt/references`
   * @see https://docs.aws.amazon.com/fsx/latest/LustreGuide/limit-access-security-groups.html
   */
  public mountLustre(fileSystem: MountableLustre, path: string): void {
    for (const port of LUSTRE_PORTS) {
      fileSystem.connections.allowFrom(this.hosts.securityGroup, port, 'Lustre, from AWS Batch hosts');
      fileSystem.connections.allowTo(this.hosts.securityGroup, port, 'Lustre, to AWS Batch hosts');
    }
    this.checkVersion(fileSystem);
    this.mount(path, {
      package: 'lustre-client',
      type: 'lustre',
      source: `${fileSystem.dnsName}@tcp:/${fileSystem.mountName}`,
      options: '_netdev,relatime,flock',
    });
  }

  private mount(path: string, fileSystem: Omit<HostMount, 'path'>): void {
    const problem = mountPathProblem(path, this.paths);
    if (problem !== undefined) {
      this.refuse(`A shared file system cannot be mounted at ${JSON.stringify(path)}. ${problem}`);
      return;
    }
    this.paths.push(path);
    this.boot.mount({ ...fileSystem, path });
  }

  /**
   * See https://github.com/amazonlinux/amazon-linux-2023/issues/723. Versions of existing file systems are not known.
   */
  private checkVersion(fileSystem: MountableLustre): void {
    const resource = Construct.isConstruct(fileSystem) ? fileSystem.node.defaultChild : undefined;
    if (!(resource instanceof fsx.CfnFileSystem) || !isTooOld(resource)) {
      return;
    }
    const { fileSystemTypeVersion: version } = resource;
    const is = version === undefined ? 'has no version set, so its version is 2.10 or 2.12' : `has version ${version}`;
    this.refuse(
      `The file system ${resource.node.scope?.node.path} ${is}. Hosts run Amazon Linux 2023 and mount only ${OLDEST_LUSTRE.join('.')} or later. Set fileSystemTypeVersion to fsx.FileSystemTypeVersion.V_2_15.`,
    );
  }

  private refuse(message: string): void {
    Annotations.of(this.hosts.scope).addError(message);
  }
}

/** A file system that is restored without a version has the version of its backup. */
function isTooOld({ fileSystemTypeVersion: version, backupId }: fsx.CfnFileSystem): boolean {
  if (version === undefined || Token.isUnresolved(version)) {
    return version === undefined && backupId === undefined;
  }
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST_LUSTRE[0] || (major === OLDEST_LUSTRE[0] && minor < OLDEST_LUSTRE[1]);
}
