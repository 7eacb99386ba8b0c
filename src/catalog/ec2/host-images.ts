import type { HostImage } from '../../app/batch/compute/instance-lists';
import { Architecture } from '../../app/batch/knobs';
import { catalog } from './catalog';
import { type FamilyName, parseFamilyName } from './family-name';
import { identify } from './identify';
import type { InstanceType } from './instance-type';

/** Categories whose accelerators need a driver that no image of AWS Batch has, and the accelerators. */
const OTHER_ACCELERATORS: ReadonlyMap<string, string> = new Map([
  ['dl', 'accelerators for deep learning'],
  ['f', 'FPGAs'],
  ['inf', 'AWS Inferentia chips'],
  ['trn', 'AWS Trainium chips'],
  ['vt', 'video transcoding cards'],
]);

/** The first generation of g and p that the current driver supports. */
const FIRST_GPU_GENERATION = 4;

/** The hosts of a family. */
type Hosts = FamilyName & { readonly name: string; readonly architecture?: Architecture };

/**
 * Say why no image that AWS Batch has for Amazon Linux 2023 supports the hosts of a family; nothing if one does.
 *
 * EC2's API tells the number of GPUs but not which driver they need. So this goes by category, which also works for
 * families that are newer than the catalog.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_Ec2Configuration.html
 * @see https://github.com/aws/amazon-ecs-ami/blob/main/scripts/al2023/gpu/nvidia-kmod-load.sh
 */
export function imageObstacle({ name, category, generation, architecture }: Hosts): string | undefined {
  const other = OTHER_ACCELERATORS.get(category);
  if (other) {
    return `No image of AWS Batch has the driver for its ${other}.`;
  }
  if (name === 'a1') {
    return 'Amazon Linux 2023 does not run on a1.';
  }
  if (!isGpuCategory(category)) {
    return undefined;
  }
  if (architecture === Architecture.ARM64) {
    return 'Has GPUs, but the image of AWS Batch with the GPU driver is for X86_64 only.';
  }
  if (name.startsWith('g4ad')) {
    return 'Has AMD GPUs, but the image of AWS Batch has only the NVIDIA driver.';
  }
  return generation < FIRST_GPU_GENERATION
    ? 'The driver in the image of AWS Batch does not support GPUs of this generation.'
    : undefined;
}

/**
 * The images for the types that are listed. With the user's own image, they only tell AWS Batch which hosts it is for.
 *
 * @param types the types listed
 * @param names families and types that were named, of which some can be newer than the catalog
 */
export function imagesFor(types: readonly InstanceType[], names: readonly string[]): HostImage[] {
  const newer = names.filter((name) => identify(name)?.kind === 'newer').map(parseFamilyNameOf);
  const hasGpus = types.some(({ gpus }) => gpus > 0) || newer.some(({ category }) => isGpuCategory(category));
  return hasGpus ? ['ECS_AL2023', 'ECS_AL2023_NVIDIA'] : ['ECS_AL2023'];
}

function parseFamilyNameOf(name: string): FamilyName {
  return parseFamilyName(name.split('.')[0]);
}

/** Whether the families of a category have GPUs, by those that the catalog knows. */
function isGpuCategory(category: string): boolean {
  return [...catalog().types.values()].some((type) => type.category === category && type.gpus > 0);
}
