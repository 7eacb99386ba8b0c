import { Lazy, Tags, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HostBoot } from './host-boot';
import { logGroup } from './logs';
import type { BatchSettings } from './settings';

/** Size of the root volume: the 30 GiB of the ECS image, and room for its logs. */
const ROOT_GIB = 40;

/** What the rules that the CDK checks templates by take for the most that gp3 can do. */
const IOPS_KNOWN_TO_RULES = 16_000;

/**
 * How a host starts: its volumes, its metadata service, what it does at boot.
 *
 * A change makes a new version, which the compute environments take up in place: new hosts have it, old ones end when
 * their jobs do.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/launch-templates.html
 */
export class HostTemplate extends Construct {
  /** The launch template. */
  public readonly template: ec2.LaunchTemplate;

  /** What a host does at boot. */
  public readonly boot: HostBoot;

  /** Logs of boot, agent and docker, a stream of each for every host: `<instance id>/host` tells how booting went. */
  public readonly logGroup: logs.LogGroup;

  constructor(scope: Construct, id: string, instanceRole: iam.IRole, settings: BatchSettings) {
    super(scope, id);
    this.logGroup = logGroup(this, 'Logs', settings);
    this.logGroup.grantWrite(instanceRole);
    this.boot = new HostBoot(settings, this.logGroup);
    const kmsKey = volumeKey(this, settings);
    this.template = new ec2.LaunchTemplate(this, 'Template', {
      // Late, for file systems may be added to it.
      userData: ec2.UserData.custom(Lazy.string({ produce: () => this.boot.render() })),
      blockDevices: [
        { deviceName: '/dev/xvda', volume: volume(ROOT_GIB, { kmsKey }) },
        { deviceName: '/dev/sdf', volume: scratchVolume(settings, kmsKey) },
      ],
      httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
      httpPutResponseHopLimit: settings.metadataHopLimit,
      instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
    });
    if (settings.scratchIops > IOPS_KNOWN_TO_RULES) {
      Validations.of(this.template).acknowledge({
        id: 'CloudFormation-Validate::E3671',
        reason: 'gp3 has 80,000 IOPS since September 2025; the rule still knows 16,000.',
      });
    }
    // Hosts get their name from the compute environment that starts them.
    Tags.of(this.template).remove('Name');
  }
}

/** Apart from the root volume, so that jobs that fill it do not take the host's own services with them. */
function scratchVolume(settings: BatchSettings, kmsKey?: kms.IKey): ec2.BlockDeviceVolume {
  return volume(settings.scratchGiB, {
    kmsKey,
    iops: settings.scratchIops,
    throughput: settings.scratchThroughputMiBps,
  });
}

/** That the roles which start hosts may use it is said by the policy of the key, which is not of this stack. */
function volumeKey(scope: Construct, { volumeKmsKeyArn }: BatchSettings): kms.IKey | undefined {
  return volumeKmsKeyArn === undefined ? undefined : kms.Key.fromKeyArn(scope, 'VolumeKey', volumeKmsKeyArn);
}

function volume(gib: number, options: ec2.EbsDeviceOptions = {}): ec2.BlockDeviceVolume {
  return ec2.BlockDeviceVolume.ebs(gib, {
    ...options,
    volumeType: ec2.EbsDeviceVolumeType.GP3,
    encrypted: true,
    deleteOnTermination: true,
  });
}
