import type { InstanceType } from '../ec2/instance-type';
import type { Request } from './request';

/**
 * The types that are listed under the limit of the compute environment.
 *
 * AWS Batch may exceed the limit by one host, so larger hosts would make the limit meaningless. Types above it are listed
 * only if a largest size was set; if every type is above it, the smallest ones are listed.
 */
export function withinLimit(types: readonly InstanceType[], request: Request): InstanceType[] {
  if (asksForLarge(request)) {
    return [...types];
  }
  const most = Math.max(request.maxVcpus, leastVcpus(types));
  return types.filter(({ vcpus }) => vcpus <= most);
}

/** The vCPUs of the smallest of some types; infinitely many if there are none. */
export function leastVcpus(types: readonly InstanceType[]): number {
  return Math.min(...types.map(({ vcpus }) => vcpus));
}

/**
 * The maximum number of vCPUs that can run at once: AWS Batch starts another host until the limit is reached.
 *
 * @param vcpus the vCPUs of the hosts that can start, at least one
 * @param maxVcpus the limit
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
 */
export function mostRunning(vcpus: readonly number[], maxVcpus: number): number {
  const step = vcpus.reduce(commonDivisor);
  return Math.floor((maxVcpus - 1) / step) * step + Math.max(...vcpus);
}

/** Whether larger hosts are requested, by a largest size that differs from the default. */
function asksForLarge({ ownBounds }: Request): boolean {
  return ownBounds.max !== undefined;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
