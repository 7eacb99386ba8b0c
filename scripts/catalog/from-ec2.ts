import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import { architectureFrom, gpusFrom } from './from-json';

/**
 * The facts of an instance type as EC2 describes it.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html
 */
export function factsFromInfo(info: InstanceTypeInfo): TypeFacts {
  const gpus = info.GpuInfo?.Gpus ?? [];
  return {
    architecture: architectureFrom(info.ProcessorInfo?.SupportedArchitectures ?? []),
    vcpus: info.VCpuInfo?.DefaultVCpus ?? 0,
    threadsPerCore: info.VCpuInfo?.DefaultThreadsPerCore ?? 1,
    memoryMiB: info.MemoryInfo?.SizeInMiB ?? 0,
    nvmeGB: info.InstanceStorageInfo?.TotalSizeInGB ?? 0,
    disks: sum(info.InstanceStorageInfo?.Disks ?? []),
    gpus: gpusFrom(sum(gpus), gpus.length > 0),
    bareMetal: info.BareMetal ?? false,
    burstable: info.BurstablePerformanceSupported ?? false,
    onDemand: info.SupportedUsageClasses?.includes('on-demand') ?? false,
    spot: info.SupportedUsageClasses?.includes('spot') ?? false,
  };
}

function sum(parts: readonly { readonly Count?: number }[]): number {
  return parts.reduce((count, part) => count + (part.Count ?? 0), 0);
}
