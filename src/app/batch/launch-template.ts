import { Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { BatchSettings } from './settings';

/** Size of the root volume that the ECS image comes with. */
const IMAGE_GIB = 30;

/**
 * How a host starts: its volume, its metadata service, its user data.
 *
 * A change makes a new version, which the compute environments take up in place: new hosts have it, old ones end when
 * their jobs do.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/launch-templates.html
 */
export class HostTemplate extends Construct {
  /** The launch template. */
  public readonly template: ec2.LaunchTemplate;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    this.template = new ec2.LaunchTemplate(this, 'Template', {
      userData: bootUserData(),
      blockDevices: [{ deviceName: '/dev/xvda', volume: rootVolume(settings) }],
      httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
      // One hop more than the host itself, so that containers reach the metadata service.
      httpPutResponseHopLimit: 2,
      instanceInitiatedShutdownBehavior: ec2.InstanceInitiatedShutdownBehavior.TERMINATE,
    });
    // Hosts get their name from the compute environment that starts them.
    Tags.of(this.template).remove('Name');
  }
}

/** On the ECS image of Amazon Linux 2023 docker keeps images and containers, and so all scratch, on the root volume. */
function rootVolume(settings: BatchSettings): ec2.BlockDeviceVolume {
  return ec2.BlockDeviceVolume.ebs(IMAGE_GIB + settings.scratchGiB, {
    volumeType: ec2.EbsDeviceVolumeType.GP3,
    iops: settings.scratchIops,
    throughput: settings.scratchThroughputMiBps,
    encrypted: true,
    deleteOnTermination: true,
  });
}

/** AWS Batch merges its own into it, which it can do with MIME multipart alone. */
function bootUserData(): ec2.UserData {
  const script = ec2.UserData.forLinux({ shebang: '#!/bin/bash' });
  script.addCommands(...AGENT_CONFIG);
  const multipart = new ec2.MultipartUserData();
  // A boothook runs before the agent starts, and again at each boot.
  multipart.addPart(ec2.MultipartBody.fromUserData(script, 'text/cloud-boothook; charset="us-ascii"'));
  return multipart;
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html */
const AGENT_CONFIG = [
  'set -eu',
  'mkdir -p /etc/ecs',
  'touch /etc/ecs/ecs.config',
  'set_option() {',
  '  sed -i "/^$1=/d" /etc/ecs/ecs.config',
  '  echo "$1=$2" >> /etc/ecs/ecs.config',
  '}',
  '# Tell AWS Batch of a Spot interruption as soon as it is announced: no new job is placed, two minutes are left.',
  'set_option ECS_ENABLE_SPOT_INSTANCE_DRAINING true',
  '# An image is pulled once. Not prefer-cached: with that the agent never removes an image, and the disk fills.',
  'set_option ECS_IMAGE_PULL_BEHAVIOR once',
  '# What an ended job has written is removed at once, to make room for the next.',
  'set_option ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION 1m',
];
