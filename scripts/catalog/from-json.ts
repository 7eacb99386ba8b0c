import { Architecture } from '../../src/app/batch/knobs';
import type { About } from '../../src/catalog/ec2/data/about';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import type { Snapshot } from './snapshot';

/** `ec2-instance-types.json`: what EC2 says of instance types. */
export interface TypesFile {
  readonly about: About;
  readonly types: { readonly [type: string]: TypeRecord };
}

/** An instance type in `ec2-instance-types.json`. */
export interface TypeRecord {
  readonly arch: string[];
  readonly vcpu: number;
  readonly threadsPerCore: number;
  readonly memMiB: number;
  readonly nvmeGB: number;
  readonly disks: number;
  readonly gpus: number;
  readonly gpu: string | null;
  readonly bareMetal: boolean;
  readonly burstable: boolean;
  readonly usage: string[];
}

/** `ec2-offerings.json`: what regions offer. */
export interface OfferingsFile {
  readonly about: About;
  readonly regions: {
    readonly [region: string]: {
      readonly availabilityZones: number;
      readonly zonesOffering: { readonly [type: string]: number };
    };
  };
}

/** A snapshot from the two files. */
export function snapshotFromFiles(types: TypesFile, offerings: OfferingsFile): Snapshot {
  return {
    about: { asOf: offerings.about.asOf, source: offerings.about.source },
    types: Object.fromEntries(Object.entries(types.types).map(([name, record]) => [name, factsFrom(record)])),
    regions: Object.fromEntries(
      Object.entries(offerings.regions).map(([name, { availabilityZones, zonesOffering }]) => [
        name,
        { zones: availabilityZones, offers: zonesOffering },
      ]),
    ),
  };
}

function factsFrom(record: TypeRecord): TypeFacts {
  return {
    architecture: architectureFrom(record.arch),
    vcpus: record.vcpu,
    threadsPerCore: record.threadsPerCore,
    memoryMiB: record.memMiB,
    nvmeGB: record.nvmeGB,
    disks: record.disks,
    gpus: gpusFrom(record.gpus, record.gpu !== null),
    bareMetal: record.bareMetal,
    burstable: record.burstable,
    onDemand: record.usage.includes('on-demand'),
    spot: record.usage.includes('spot'),
  };
}

/** What AWS Batch can run of the architectures that EC2 names; among the others are `i386` and those of Mac hosts. */
export function architectureFrom(names: readonly string[]): Architecture | undefined {
  if (names.includes('x86_64')) {
    return Architecture.X86_64;
  }
  return names.includes('arm64') ? Architecture.ARM64 : undefined;
}

/** EC2 counts no GPU where a type has but a part of one. */
export function gpusFrom(count: number, named: boolean): number {
  return Math.max(count, named ? 1 : 0);
}
