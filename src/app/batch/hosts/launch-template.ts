import { Annotations, Aspects, Tags, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HOST_LIMITS } from '../limits';
import { logGroup } from '../monitoring/log-group';
import type { BatchSettings } from '../settings';
import { HostBoot } from './host-boot';
import { type HostGroup, scratchGiBOf } from './scratch-sizes';
import { HostUserData } from './user-data';

/** The maximum IOPS of gp3 according to the validation rules of the CDK. */
const IOPS_KNOWN_TO_RULES = 16_000;

/**
 * The launch template of the hosts: volumes, metadata service, user data.
 *
 * A change makes a new version, and the compute environments are updated in place: new hosts use it, and old hosts
 * terminate when their jobs have ended.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/launch-templates.html
 */
export class HostTemplate extends Construct {
  /** The launch template of all hosts that do not need a larger scratch volume. */
  public readonly template: ec2.LaunchTemplate;

  /** The boot steps of the hosts. */
  public readonly boot: HostBoot;

  /**
   * Logs of boot, agent and Docker, each in its own stream for every host: `<instance id>/batch-host` has the boot
   * steps.
   */
  public readonly logGroup: logs.LogGroup;

  private readonly key?: kms.IKey;
  private readonly largerHosts = new Map<HostGroup, ec2.LaunchTemplate>();

  constructor(
    scope: Construct,
    id: string,
    instanceRole: iam.IRole,
    private readonly settings: BatchSettings,
  ) {
    super(scope, id);
    this.logGroup = logGroup(this, 'Logs', settings);
    this.logGroup.grantWrite(instanceRole);
    this.boot = new HostBoot(settings, this.logGroup);
    this.key = volumeKey(this, settings);
    this.template = this.create('Template');
    // At synthesis, when all steps, options and mounts have been added.
    Aspects.of(this.template).add({
      visit: (node) => {
        if (node === this.template) {
          this.boot.problems().forEach((problem) => {
            Annotations.of(this).addError(problem);
          });
        }
      },
    });
  }

  /**
   * The launch template of larger hosts. It differs in the scratch space only: the size of the volume, and the minimum
   * in the user data.
   *
   * @param group the group of the hosts
   */
  public templateFor(group: HostGroup): ec2.LaunchTemplate {
    const template = this.largerHosts.get(group) ?? this.create(`Upto${group}Vcpus`, group);
    this.largerHosts.set(group, template);
    return template;
  }

  private create(id: string, group?: HostGroup): ec2.LaunchTemplate {
    const scratchGiB = scratchGiBOf(group, this.settings);
    const template = new ec2.LaunchTemplate(this, id, {
      userData: new HostUserData(this.boot, scratchGiB),
      blockDevices: [
        { deviceName: '/dev/xvda', volume: volume(HOST_LIMITS.rootGiB, { kmsKey: this.key }) },
        { deviceName: '/dev/sdf', volume: scratchVolume(scratchGiB, this.settings, this.key) },
      ],
      httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
      httpPutResponseHopLimit: this.settings.metadataHopLimit,
      instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
    });
    if (this.settings.scratchIops > IOPS_KNOWN_TO_RULES) {
      Validations.of(template).acknowledge({
        id: 'CloudFormation-Validate::E3671',
        reason: 'gp3 has allowed 80,000 IOPS since September 2025; the rule still has the old limit of 16,000.',
      });
    }
    // Hosts get their name from the compute environment that starts them.
    Tags.of(template).remove('Name');
    return template;
  }
}

/** Separate from the root volume, so that services of the host still work when jobs fill it. */
function scratchVolume(gib: number, settings: BatchSettings, kmsKey?: kms.IKey): ec2.BlockDeviceVolume {
  return volume(gib, {
    kmsKey,
    iops: settings.scratchIops,
    throughput: settings.scratchThroughputMiBps,
  });
}

/** Only the policy of the key, which is outside of this stack, can allow the roles that start hosts to use it. */
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
