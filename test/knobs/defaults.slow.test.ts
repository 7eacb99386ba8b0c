import { Architecture, type BatchKnobs } from '../../src/app/batch/knobs';
import { DEFAULTS } from '../../src/knobs/defaults';
import type { Resolution } from '../../src/knobs/resolution';
import { resolveOptions } from '../../src/options/resolve';
import { complaint } from './problems';

const NAMED = { region: 'eu-west-1', vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] };

/** What the other knobs are. */
const CONTEXTS: Record<string, BatchKnobs> = {
  'nothing else is set': {},
  'there is a region': { region: 'eu-west-1' },
  'the region has two zones': { region: 'us-west-1' },
  'the VPC is named': NAMED,
  'the VPC is looked up': { vpcId: 'vpc-01234567' },
  'the VPC is the default one': { useDefaultVpc: true },
  'the VPC has one zone': { maxAzs: 1 },
  'the bucket exists': { bucketName: 'lab-data', existingBucket: true },
  'there is a proxy': { httpProxy: 'http://proxy.lab.org:3128' },
  'there are other buckets': { readBuckets: ['refs'], readWriteBuckets: ['results'] },
  'hosts are ARM64': { architecture: Architecture.ARM64 },
  'hosts are of exact types': { onDemandInstanceTypes: ['m7i.large'], spotInstanceTypes: ['optimal'] },
  'hosts reach endpoints only': {
    ...NAMED,
    internetAccess: false,
    hostAwsCli: false,
    engines: ['snakemake'],
    jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
  },
};

/** What a knob with its default comes to, whatever else is set. */
const withDefault = (context: BatchKnobs, knob: string, value: unknown) =>
  // A list in .projenrc.ts is another array than the default, with the same elements.
  resolveOptions({ name: 'lab', ...context, [knob]: structuredClone(value) });

/** What is deployed, and what is said of it; which knobs were set is another thing. */
const outcome = ({ settings, instanceTypes, warnings, notes }: Resolution) => ({
  settings,
  instanceTypes,
  warnings,
  notes,
});

describe.each(Object.entries(CONTEXTS))('where %s', (_, context) => {
  const unset = outcome(resolveOptions({ name: 'lab', ...context }));

  test.each(Object.entries(DEFAULTS).filter(([knob]) => !(knob in context)))(
    '%s set to its default changes nothing',
    (knob, value) => {
      const { warnings, ...rest } = outcome(withDefault(context, knob, value));
      expect(rest).toEqual({ settings: unset.settings, instanceTypes: unset.instanceTypes, notes: unset.notes });
      // That is an answer to what the warning asks.
      expect(warnings).toEqual(unset.warnings.filter((text) => knob !== 'internetAccess' || !text.startsWith(knob)));
    },
  );

  test('all defaults at once change nothing', () => {
    const { internetAccess, ...defaults } = DEFAULTS;
    expect(outcome(resolveOptions({ name: 'lab', ...structuredClone(defaults), ...context }))).toEqual(unset);
  });
});

test('an empty list of subnets is not a default, but a problem', () => {
  expect(complaint({ vpcId: 'vpc-01234567', subnetIds: [] })).toMatch(/an option cannot be used/);
});
