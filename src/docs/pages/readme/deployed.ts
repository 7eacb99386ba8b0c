import type { Resolution } from '../../../knobs/resolution';
import { networkName } from '../../architecture-diagram';
import type { Slots } from '../../render';

type Settings = Resolution['settings'];

/** The deployed resources, their costs, and what stays of them. */
export function deployed(settings: Settings): Slots {
  const { region, vpcId, useDefaultVpc, subnetIds, bucketName, existingBucket } = settings;
  return {
    defaultQueuePriority: settings.defaultQueuePriority,
    priorityQueuePriority: settings.priorityQueuePriority,
    priorityQueueUsesSpot: settings.priorityQueueUsesSpot,
    spotVcpus: `${settings.spotMinVcpus} to ${settings.spotMaxVcpus}`,
    onDemandVcpus: `${settings.onDemandMinVcpus} to ${settings.onDemandMaxVcpus}`,
    architecture: settings.architecture,
    region,
    vpcId,
    network: networkName(settings),
    bucketName,
    existingBucket,
    keptBucket: existingBucket ? undefined : bucketName,
    workExpirationDays: settings.workExpirationDays,
    scratchGiB: settings.scratchGiB,
    scratchGrows: settings.scratchGiBPerVcpu > 0,
    scratchGiBPerVcpu: settings.scratchGiBPerVcpu,
    useInstanceStore: settings.useInstanceStore,
    scratchThroughputMiBps: settings.scratchThroughputMiBps,
    looksUpSubnets: useDefaultVpc || (vpcId !== undefined && subnetIds === undefined),
    ...paidByTheHour(settings),
  };
}

/** What is billed while no host runs for a job. */
function paidByTheHour(settings: Settings): Slots {
  const { vpcId, useDefaultVpc } = settings;
  const natGateways = vpcId === undefined && !useDefaultVpc ? settings.natGateways : 0;
  const keepsVcpus = settings.onDemandMinVcpus + settings.spotMinVcpus > 0;
  return {
    isFree: natGateways === 0 && !keepsVcpus,
    oneNatGateway: natGateways === 1,
    severalNatGateways: natGateways > 1,
    natGateways,
    keepsVcpus,
  };
}
