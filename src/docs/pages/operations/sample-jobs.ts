import { safeMemory } from '../../../app/batch/compute/host-memory';
import type { InstanceLists } from '../../../app/batch/compute/instance-lists';
import { COMPUTE_ENVIRONMENT_NAMES } from '../../../app/batch/compute/kinds';
import { catalog } from '../../../catalog';
import type { Resolution } from '../../../knobs/resolution';

/** What a sample job requests. */
export interface SampleSize {
  readonly vcpus: number;
  readonly memoryGiB: number;
}

type Hosts = Pick<Resolution, 'settings' | 'instanceTypes'>;

/** Largest first. */
const SIZES: SampleSize[] = [
  { vcpus: 16, memoryGiB: 56 },
  { vcpus: 8, memoryGiB: 28 },
  { vcpus: 4, memoryGiB: 14 },
  { vcpus: 2, memoryGiB: 3 },
  { vcpus: 1, memoryGiB: 1 },
];

/** A size for sample jobs that fits the hosts, of all queues if possible: samples must work where they are pasted. */
export function sampleSize({ settings, instanceTypes }: Hosts, { gpus = 0 } = {}): SampleSize {
  const environments = COMPUTE_ENVIRONMENT_NAMES.map((name) => ({
    lists: instanceTypes[name],
    maxVcpus: settings[`${name}MaxVcpus`],
  }));
  const fits =
    (size: SampleSize) =>
    ({ lists, maxVcpus }: (typeof environments)[number]) =>
      size.vcpus <= maxVcpus && hasHostFor(lists, size, gpus);
  return (
    SIZES.find((size) => environments.every(fits(size))) ??
    SIZES.find((size) => environments.some(fits(size))) ??
    SIZES[SIZES.length - 1]
  );
}

/** Unknown hosts may have any size. */
function hasHostFor({ largest }: InstanceLists, { vcpus, memoryGiB }: SampleSize, gpus: number): boolean {
  return (
    largest === undefined ||
    Object.values(largest).some(
      (host) => vcpus <= host.vcpus && memoryGiB * 1024 <= safeMemory(host.memoryMiB) && gpus <= host.gpus,
    )
  );
}

/** Whether some hosts have GPUs. */
export function haveGpus({ instanceTypes }: Pick<Resolution, 'instanceTypes'>): boolean {
  return Object.values(instanceTypes).some(({ images }) => images.includes('ECS_AL2023_NVIDIA'));
}

/** A family with GPUs that is offered where the stack is deployed. */
export function gpuFamily({ region }: Pick<Resolution['settings'], 'region'>): string {
  const offers = region === undefined ? undefined : catalog().regions.get(region)?.offers;
  const isOffered = (family: string) =>
    offers === undefined || [...offers.keys()].some((type) => type.startsWith(`${family}.`));
  return GPU_FAMILIES.find(isOffered) ?? GPU_FAMILIES[0];
}

/** Newest first; the oldest is offered almost everywhere. */
const GPU_FAMILIES = ['g6', 'g5', 'g4dn'];
