import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as efs from 'aws-cdk-lib/aws-efs';
import type * as fsx from 'aws-cdk-lib/aws-fsx';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { HostBoot } from './host-boot';

/**
 * File systems that every host mounts before it takes its first job. A host that cannot mount one takes none.
 *
 * Jobs see them as host volumes of their job definitions.
 */
export class SharedFileSystems {
  constructor(
    private readonly boot: HostBoot,
    private readonly hosts: { readonly securityGroup: ec2.ISecurityGroup; readonly role: iam.IRole },
  ) {}

  /**
   * Mount an Amazon EFS file system, encrypted on the way and by the rights of the instance role.
   *
   * @param fileSystem in the network of the hosts
   * @param path where hosts mount it, such as `/mnt/references`
   * @see https://docs.aws.amazon.com/efs/latest/ug/mounting-fs-mount-helper-ec2-linux.html
   */
  public mountEfs(fileSystem: efs.IFileSystem, path: string): void {
    fileSystem.connections.allowDefaultPortFrom(this.hosts.securityGroup);
    fileSystem.grantReadWrite(this.hosts.role);
    this.boot.mount({
      package: 'amazon-efs-utils',
      type: 'efs',
      source: `${fileSystem.fileSystemId}:/`,
      path,
      options: '_netdev,noresvport,tls,iam',
    });
  }

  /**
   * Mount an Amazon FSx for Lustre file system.
   *
   * @param fileSystem in the network of the hosts
   * @param path where hosts mount it, such as `/mnt/references`
   * @see https://docs.aws.amazon.com/fsx/latest/LustreGuide/mounting-ec2-instance.html
   */
  public mountLustre(fileSystem: fsx.LustreFileSystem, path: string): void {
    fileSystem.connections.allowDefaultPortFrom(this.hosts.securityGroup);
    this.boot.mount({
      package: 'lustre-client',
      type: 'lustre',
      source: `${fileSystem.dnsName}@tcp:/${fileSystem.mountName}`,
      path,
      options: '_netdev,relatime,flock',
    });
  }
}
