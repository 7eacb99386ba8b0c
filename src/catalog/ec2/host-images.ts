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
 * Say why no Amazon Linux 2023 image of AWS Batch supports the hosts of a family; undefined if one does.
 *
 * The EC2 API has the number of GPUs, but not the driver that they need. Therefore the category decides, which also
 * works for families that are newer than the catalog.
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
 * The images for the listed types. If the user sets an image, they only tell AWS Batch which hosts it is for.
 *
 * @param types the listed types
 * @param names the families and types that were named; some may be newer than the catalog
 */
export function imagesFor(types: readonly InstanceType[], names: readonly string[]): HostImage[] {
  const newer = names.filter((name) => identify(name)?.kind === 'newer').map(parseFamilyNameOf);
  const hasGpus = types.some(({ gpus }) => gpus > 0) || newer.some(({ category }) => isGpuCategory(category));
  return hasGpus ? ['ECS_AL2023', 'ECS_AL2023_NVIDIA'] : ['ECS_AL2023'];
}

function parseFamilyNameOf(name: string): FamilyName {
  return parseFamilyName(name.split('.')[0]);
}

/** Whether the known families of a category have GPUs. */
function isGpuCategory(category: string): boolean {
  return [...catalog().types.values()].some((type) => type.category === category && type.gpus > 0);
}
