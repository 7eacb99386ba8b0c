import { Duration } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HostTemplate } from '../hosts/launch-template';
import { Architecture } from '../knobs';
import type { Network } from '../network/network';
import type { BatchSettings } from '../settings';
import type { InstanceLists, InstanceTypes } from './instance-lists';
import {
  type ByComputeEnvironment,
  COMPUTE_ENVIRONMENTS,
  type ComputeEnvironmentName,
  forEachEnvironment,
} from './kinds';
import { RegionalInstanceTypes } from './regional-instance-types';
import { scratchOverrides } from './sized-scratch';

/** How long jobs can run after an update before their hosts are terminated: the maximum of AWS Batch. */
const LONGEST_UPDATE = Duration.minutes(7200);

/** What the compute environments are made from. */
export interface ComputeEnvironmentsProps {
  readonly settings: BatchSettings;
  readonly instanceTypes: InstanceTypes;
  readonly network: Network;
  readonly hostTemplate: HostTemplate;
  readonly instanceRole: iam.IRole;
}

/**
 * Spot for jobs that can be interrupted, On-Demand for jobs that cannot.
 *
 * Both update in place: they have no fixed name and no custom service role, and select the launch template by its
 * version number. AWS Batch cannot update the architecture, and cannot change to or from BEST_FIT. Therefore these are
 * part of the logical ID: CloudFormation creates a new compute environment, moves the queues to it, and then deletes
 * the old one.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/updating-compute-environments.html
 */
export class ComputeEnvironments extends Construct {
  /** Each by its name. */
  public readonly byName: ByComputeEnvironment<batch.ManagedEc2EcsComputeEnvironment>;

  /** Hosts that AWS may reclaim at two minutes' notice. */
  public readonly spot: batch.ManagedEc2EcsComputeEnvironment;

  /** Hosts that stay until their jobs have ended. */
  public readonly onDemand: batch.ManagedEc2EcsComputeEnvironment;

  constructor(scope: Construct, id: string, props: ComputeEnvironmentsProps) {
    super(scope, id);
    this.byName = forEachEnvironment((name) => this.environment(name, props));
    this.spot = this.byName.spot;
    this.onDemand = this.byName.onDemand;
  }

  private environment(
    name: ComputeEnvironmentName,
    { settings, instanceTypes, network, hostTemplate, instanceRole }: ComputeEnvironmentsProps,
  ): batch.ManagedEc2EcsComputeEnvironment {
    const { hostName, purchase } = COMPUTE_ENVIRONMENTS[name];
    const allocationStrategy = batch.AllocationStrategy[settings[`${name}AllocationStrategy`]];
    const id = idOf(name, settings, allocationStrategy);
    const lists = instanceTypes[name];
    const launchTemplate = hostTemplate.template;
    const environment = new batch.ManagedEc2EcsComputeEnvironment(this, id, {
      spot: purchase === 'spot',
      minvCpus: settings[`${name}MinVcpus`],
      maxvCpus: settings[`${name}MaxVcpus`],
      allocationStrategy,
      spotBidPercentage: purchase === 'spot' ? settings.spotBidPercentage : undefined,
      vpc: network.vpc,
      vpcSubnets: { subnets: network.subnets },
      securityGroups: [network.securityGroup],
      instanceRole,
      launchTemplate,
      images: startingFrom(settings.hostImageId, imagesFor(lists)),
      // Overridden below: the construct supports neither sizes within a family nor a list for each region.
      useOptimalInstanceClasses: false,
      instanceClasses: [PLACEHOLDER],
      ...updates(allocationStrategy),
    });
    const resources = environment.node.defaultChild as batch.CfnComputeEnvironment;
    // As AWS Batch reports it. The spelling of the construct causes drift, and a later correction would replace the
    // environment. See https://github.com/aws/aws-cdk/issues/31621.
    resources.addPropertyOverride('Type', 'MANAGED');
    const types = new RegionalInstanceTypes(this, `${id}InstanceTypes`, lists);
    resources.addPropertyOverride('ComputeResources.InstanceTypes', types.value);
    resources.addPropertyOverride('ComputeResources.Subnets', network.subnetIds);
    // With only the id, AWS Batch uses the default version, which CloudFormation cannot change.
    resources.addPropertyOverride('ComputeResources.LaunchTemplate.Version', launchTemplate.latestVersionNumber);
    const overrides = scratchOverrides(types, lists, hostTemplate, settings);
    if (overrides.length > 0) {
      resources.addPropertyOverride('ComputeResources.LaunchTemplate.Overrides', overrides);
    }
    // Not as tags of the resource itself: a change of those would replace it.
    resources.addPropertyOverride('ComputeResources.Tags', { Name: `${settings.namespace}-${hostName}` });
    if (!isUpdatable(allocationStrategy)) {
      // The construct writes an empty policy, but AWS Batch allows none of these updates here.
      resources.addPropertyDeletionOverride('UpdatePolicy');
    }
    return environment;
  }
}

/**
 * Update in place and with the newest AMI. With BEST_FIT, AWS Batch can change little except the limits, so the
 * environment is replaced.
 */
function updates(strategy: batch.AllocationStrategy): Partial<batch.ManagedEc2EcsComputeEnvironmentProps> {
  return isUpdatable(strategy)
    ? {
        replaceComputeEnvironment: false,
        terminateOnUpdate: false,
        updateTimeout: LONGEST_UPDATE,
        // Otherwise hosts keep the AMI of the first deployment. AWS Batch ignores this if an AMI is set.
        updateToLatestImageVersion: true,
      }
    : { replaceComputeEnvironment: true };
}

/** @see https://docs.aws.amazon.com/batch/latest/userguide/infrastructure-updates.html */
function isUpdatable(strategy: batch.AllocationStrategy): boolean {
  return strategy !== batch.AllocationStrategy.BEST_FIT;
}

function idOf(
  name: ComputeEnvironmentName,
  { architecture }: BatchSettings,
  strategy: batch.AllocationStrategy,
): string {
  const { id } = COMPUTE_ENVIRONMENTS[name];
  return [id, architecture === Architecture.ARM64 ? 'Arm64' : '', isUpdatable(strategy) ? '' : 'BestFit'].join('');
}

/** The same AMI for every kind of host, if one is set. Otherwise AWS Batch chooses one for each. */
function startingFrom(imageId: string | undefined, images: batch.EcsMachineImage[]): batch.EcsMachineImage[] {
  if (imageId === undefined) {
    return images;
  }
  const image: ec2.IMachineImage = {
    getImage: () => ({ imageId, osType: ec2.OperatingSystemType.LINUX, userData: ec2.UserData.forLinux() }),
  };
  return images.map((each) => ({ ...each, image }));
}

/** The images for the listed instance types. The catalog knows which of them have GPUs. */
function imagesFor({ images }: InstanceLists): batch.EcsMachineImage[] {
  return images.map((image) => ({ imageType: batch.EcsMachineImageType[image] }));
}

const PLACEHOLDER = 'c5' as ec2.InstanceClass;
