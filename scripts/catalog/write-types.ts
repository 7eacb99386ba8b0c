import { compareFamilies } from '../../src/catalog/ec2/family-name';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import { compareSizes } from '../../src/catalog/ec2/sizes';
import { ARCHITECTURE_WORDS } from '../../src/catalog/ec2/type-table';

/** The table of instance types, as `readTypes` of the catalog reads it. */
export function writeTypes(types: { readonly [type: string]: TypeFacts }): string {
  return [...groupByFamily(Object.keys(types))]
    .map(([family, sizes]) => writeFamily(family, sizes, (size) => types[`${family}.${size}`]))
    .join('\n');
}

/** Families in order, each with its sizes in order. */
export function groupByFamily(types: string[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const type of types) {
    const [family, size] = type.split('.');
    families.set(family, [...(families.get(family) ?? []), size]);
  }
  return new Map(
    [...families]
      .sort(([one], [other]) => compareFamilies(one, other))
      .map(([family, sizes]) => [family, sizes.sort(compareSizes)]),
  );
}

function writeFamily(family: string, sizes: string[], facts: (size: string) => TypeFacts): string {
  const traits = sizes.map((size) => traitsOf(facts(size)));
  const shared = traits[0].filter((trait) => traits.every((others) => others.includes(trait)));
  return [
    [family, ...shared],
    ...sizes.map((size, index) => [
      size,
      facts(size).vcpus,
      facts(size).memoryMiB,
      ...traits[index].filter((trait) => !shared.includes(trait)),
      ...capacitiesOf(facts(size)),
    ]),
  ]
    .map((words) => words.join(' '))
    .join(' | ');
}

/** What the types of a family usually have in common, and may then be said once. */
function traitsOf(facts: TypeFacts): string[] {
  return [
    facts.architecture ? ARCHITECTURE_WORDS[facts.architecture] : '',
    `${facts.threadsPerCore}t`,
    facts.burstable ? 'burstable' : '',
    facts.bareMetal ? 'bare' : '',
    facts.onDemand ? '' : 'no-on-demand',
    facts.spot ? '' : 'no-spot',
  ].filter((word) => word !== '');
}

/** What usually differs from size to size. */
function capacitiesOf(facts: TypeFacts): string[] {
  return [facts.nvmeGB > 0 ? `${facts.nvmeGB}GB/${facts.disks}` : '', facts.gpus > 0 ? `gpu${facts.gpus}` : ''].filter(
    (word) => word !== '',
  );
}
