import type { InstanceTypes } from '../app/batch/compute/instance-lists';
import type { BatchKnobs } from '../app/batch/knobs';
import type { BatchSettings } from '../app/batch/settings';
import { type InstanceNote, resolveInstances, scratchWarnings } from '../catalog';
import { DEFAULTS, withoutDefaults } from './defaults';
import { namespaceFrom, stackNameFrom } from './namespace';
import { warningsAbout } from './warnings';
import { zonesUsed } from './zones';

/** What the knobs come to. */
export interface Resolution {
  /** The knobs that were set. */
  readonly knobs: BatchKnobs;

  /** Every knob, with its default where it was not set. */
  readonly settings: BatchSettings;

  /** The instance types that follow. */
  readonly instanceTypes: InstanceTypes;

  /** What works but is likely to surprise. */
  readonly warnings: string[];

  /** Where a region does not offer what was asked for by name. */
  readonly notes: InstanceNote[];
}

/**
 * Fill in the defaults of knobs that are known to be right.
 *
 * @param projectName what the namespace is made from if it is not set
 */
export function applyDefaults(knobs: BatchKnobs, projectName: string): Resolution {
  const chosen = withoutDefaults(knobs);
  const { onDemand, spot, warnings, notes } = resolveInstances({ knobs: chosen, region: chosen.region });
  const settings = settingsFrom(chosen, projectName);
  const instanceTypes = { onDemand, spot };
  return {
    knobs,
    settings,
    instanceTypes,
    warnings: [...warnings, ...warningsAbout(chosen), ...scratchWarnings(settings, instanceTypes)],
    notes,
  };
}

function settingsFrom(knobs: BatchKnobs, projectName: string): BatchSettings {
  return {
    namespace: knobs.namespace ?? namespaceFrom(projectName),
    stackName: knobs.stackName ?? stackNameFrom(projectName),
    region: knobs.region,
    tags: knobs.tags ?? {},
    permanentTags: knobs.permanentTags ?? {},
    architecture: knobs.architecture ?? DEFAULTS.architecture,
    onDemandMinVcpus: knobs.onDemandMinVcpus ?? DEFAULTS.onDemandMinVcpus,
    onDemandMaxVcpus: knobs.onDemandMaxVcpus ?? DEFAULTS.onDemandMaxVcpus,
    onDemandAllocationStrategy: knobs.onDemandAllocationStrategy ?? DEFAULTS.onDemandAllocationStrategy,
    spotMinVcpus: knobs.spotMinVcpus ?? DEFAULTS.spotMinVcpus,
    spotMaxVcpus: knobs.spotMaxVcpus ?? DEFAULTS.spotMaxVcpus,
    spotAllocationStrategy: knobs.spotAllocationStrategy ?? DEFAULTS.spotAllocationStrategy,
    spotBidPercentage: knobs.spotBidPercentage,
    hostRefresh: knobs.hostRefresh,
    hostImageId: knobs.hostImageId,
    volumeKmsKeyArn: knobs.volumeKmsKeyArn,
    sessionManager: knobs.sessionManager ?? DEFAULTS.sessionManager,
    metadataHopLimit: knobs.metadataHopLimit ?? DEFAULTS.metadataHopLimit,
    defaultQueuePriority: knobs.defaultQueuePriority ?? DEFAULTS.defaultQueuePriority,
    priorityQueuePriority: knobs.priorityQueuePriority ?? DEFAULTS.priorityQueuePriority,
    priorityQueueUsesSpot: knobs.priorityQueueUsesSpot ?? DEFAULTS.priorityQueueUsesSpot,
    cancelUnrunnableAfterMinutes: knobs.cancelUnrunnableAfterMinutes ?? DEFAULTS.cancelUnrunnableAfterMinutes,
    vpcId: knobs.vpcId,
    subnetIds: knobs.subnetIds,
    useDefaultVpc: knobs.useDefaultVpc ?? DEFAULTS.useDefaultVpc,
    vpcCidr: knobs.vpcCidr ?? DEFAULTS.vpcCidr,
    maxAzs: zonesUsed(knobs),
    natGateways: knobs.natGateways ?? DEFAULTS.natGateways,
    httpProxy: knobs.httpProxy,
    noProxy: knobs.noProxy ?? DEFAULTS.noProxy,
    internetAccess: knobs.internetAccess ?? DEFAULTS.internetAccess,
    bucketName: knobs.bucketName,
    existingBucket: knobs.existingBucket ?? DEFAULTS.existingBucket,
    bucketKmsKeyArn: knobs.bucketKmsKeyArn,
    intelligentTiering: knobs.intelligentTiering ?? DEFAULTS.intelligentTiering,
    readBuckets: knobs.readBuckets ?? DEFAULTS.readBuckets,
    readWriteBuckets: knobs.readWriteBuckets ?? DEFAULTS.readWriteBuckets,
    kmsKeyArns: knobs.kmsKeyArns ?? DEFAULTS.kmsKeyArns,
    workExpirationDays: knobs.workExpirationDays ?? DEFAULTS.workExpirationDays,
    scratchGiB: knobs.scratchGiB ?? DEFAULTS.scratchGiB,
    scratchGiBPerVcpu: knobs.scratchGiBPerVcpu ?? DEFAULTS.scratchGiBPerVcpu,
    useInstanceStore: knobs.useInstanceStore ?? DEFAULTS.useInstanceStore,
    scratchThroughputMiBps: knobs.scratchThroughputMiBps ?? DEFAULTS.scratchThroughputMiBps,
    scratchIops: knobs.scratchIops ?? DEFAULTS.scratchIops,
    jobImage: knobs.jobImage ?? DEFAULTS.jobImage,
    pullThroughRegistries: knobs.pullThroughRegistries ?? DEFAULTS.pullThroughRegistries,
    dockerHubSecretArn: knobs.dockerHubSecretArn,
    imagePullBehavior: knobs.imagePullBehavior ?? DEFAULTS.imagePullBehavior,
    engines: knobs.engines ?? DEFAULTS.engines,
    hostAwsCli: knobs.hostAwsCli ?? DEFAULTS.hostAwsCli,
    jobTimeoutHours: knobs.jobTimeoutHours ?? DEFAULTS.jobTimeoutHours,
    jobAttempts: knobs.jobAttempts ?? DEFAULTS.jobAttempts,
    logRetentionDays: knobs.logRetentionDays ?? DEFAULTS.logRetentionDays,
  };
}
