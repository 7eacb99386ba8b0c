import { Architecture } from '../../app/batch/knobs';
import { parseFamilyName } from './family-name';
import type { InstanceFamily, InstanceType, TypeFacts } from './instance-type';

/** The architectures, as they are written in the table. */
export const ARCHITECTURE_WORDS = { [Architecture.X86_64]: 'x86_64', [Architecture.ARM64]: 'arm64' } as const;

/**
 * Read the table of instance types: a line for each family, its parts separated by bars.
 *
 * ```text
 * c5d x86_64 2t | large 2 4096 50GB/1 | xlarge 4 8192 100GB/1 | metal 96 196608 bare 3600GB/4
 * ```
 *
 * The first part is the family, with the facts that all its types share. Each other part is a size, with its vCPUs, its
 * memory in MiB and its other facts. The words are: the architecture (none for Mac), `2t` threads per core, `100GB/1`
 * total size and number of local disks, `gpu8`, `bare` metal, `burstable`, `no-spot`, `no-on-demand`.
 */
export function readTypes(table: string): Map<string, InstanceFamily> {
  return new Map(
    linesOf(table)
      .map(readFamily)
      .map((family) => [family.name, family]),
  );
}

/** The lines of a table that are not empty. */
export function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line.trim() !== '');
}

function readFamily(line: string): InstanceFamily {
  const [[name, ...shared], ...sizes] = line.split(' | ').map((part) => part.split(' '));
  const named = parseFamilyName(name);
  const types = sizes.map(
    ([size, vcpus, memoryMiB, ...particular]): InstanceType => ({
      name: `${name}.${size}`,
      family: name,
      size,
      ...named,
      ...readFacts(Number(vcpus), Number(memoryMiB), [...shared, ...particular]),
    }),
  );
  return { name, ...named, architecture: types[0]?.architecture, types };
}

function readFacts(vcpus: number, memoryMiB: number, words: string[]): TypeFacts {
  const number = (form: RegExp) => words.map((word) => form.exec(word)).find((found) => found !== null) ?? [];
  const [, threads = '1'] = number(/^(\d+)t$/);
  const [, gigabytes = '0', disks = '0'] = number(/^(\d+)GB\/(\d+)$/);
  const [, gpus = '0'] = number(/^gpu(\d+)$/);
  return {
    architecture: Object.values(Architecture).find((architecture) => words.includes(ARCHITECTURE_WORDS[architecture])),
    vcpus,
    threadsPerCore: Number(threads),
    memoryMiB,
    nvmeGB: Number(gigabytes),
    disks: Number(disks),
    gpus: Number(gpus),
    bareMetal: words.includes('bare'),
    burstable: words.includes('burstable'),
    onDemand: !words.includes('no-on-demand'),
    spot: !words.includes('no-spot'),
  };
}
