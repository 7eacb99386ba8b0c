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

/** How long jobs may go on after an update before their hosts are taken away: the longest that AWS Batch allows. */
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
 * Spot for what bears interruption, On-Demand for what does not.
 *
 * Both update in place: they have no fixed name, no service role of their own, and take the launch template by the
 * number of its version. What AWS Batch cannot update is part of the logical id, so that CloudFormation makes another
 * compute environment, moves the queues to it, and then deletes the former one: the architecture, and BEST_FIT.
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
      // The list follows below: the construct knows neither sizes within a family nor one list for each region.
      useOptimalInstanceClasses: false,
      instanceClasses: [PLACEHOLDER],
      ...updates(allocationStrategy),
    });
    const resources = environment.node.defaultChild as batch.CfnComputeEnvironment;
    // As AWS Batch reports it: the construct's own spelling is drift, and fixing it later would replace the environment.
    // See https://github.com/aws/aws-cdk/issues/31621.
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
    // As tags of the resource itself they could not change without replacing it.
    resources.addPropertyOverride('ComputeResources.Tags', { Name: `${settings.namespace}-${hostName}` });
    if (!isUpdatable(allocationStrategy)) {
      // The construct writes an empty one, where AWS Batch allows none of the updates that it would govern.
      resources.addPropertyDeletionOverride('UpdatePolicy');
    }
    return environment;
  }
}

/** In place and with the newest AMI, unless by BEST_FIT: AWS Batch can then change little but the limits, and the environment is replaced. */
function updates(strategy: batch.AllocationStrategy): Partial<batch.ManagedEc2EcsComputeEnvironmentProps> {
  return isUpdatable(strategy)
    ? {
        replaceComputeEnvironment: false,
        terminateOnUpdate: false,
        updateTimeout: LONGEST_UPDATE,
        // Else the AMI of the first deployment stays for good. AWS Batch ignores it where an AMI is named.
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

/** The same AMI for every kind of host, if one is named; else AWS Batch takes its own for each. */
function startingFrom(imageId: string | undefined, images: batch.EcsMachineImage[]): batch.EcsMachineImage[] {
  if (imageId === undefined) {
    return images;
  }
  const image: ec2.IMachineImage = {
    getImage: () => ({ imageId, osType: ec2.OperatingSystemType.LINUX, userData: ec2.UserData.forLinux() }),
  };
  return images.map((each) => ({ ...each, image }));
}

/** The images of the lists, which follow from the catalog: it knows which hosts have GPUs. */
function imagesFor({ images }: InstanceLists): batch.EcsMachineImage[] {
  return images.map((image) => ({ imageType: batch.EcsMachineImageType[image] }));
}

const PLACEHOLDER = 'c5' as ec2.InstanceClass;
