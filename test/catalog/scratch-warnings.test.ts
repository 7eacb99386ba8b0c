import type { BatchKnobs } from '../../src/app/batch/knobs';
import { applyDefaults } from '../../src/knobs/resolution';
import { HOSTS } from '../batch/settings';

/** The warnings that speak of scratch space. */
function warnings(knobs: BatchKnobs): string[] {
  return applyDefaults(knobs, 'lab').warnings.filter((text) => text.startsWith('scratch'));
}

const SERVED = HOSTS.filter(([name]) => !/alias|newer|nobody|as a family/.test(name));

test.each(SERVED.map(([name, knobs, region]) => [name, { ...knobs, region }] as const))(
  'there is no warning with %s',
  (_, knobs) => expect(warnings(knobs)).toEqual([]),
);

describe('too little scratch space for the vCPUs of the largest hosts', () => {
  test('causes a warning with the host, its scratch space, and a fix', () => {
    expect(warnings({ scratchGiBPerVcpu: 0, onDemandMaxVcpus: 400 })).toEqual([
      expect.stringMatching(
        /^scratchGiBPerVcpu: with 0, On-Demand hosts of type \w+\.96xlarge have 0\.5 GiB .* their 384 vCPUs.* Use 5 or more/,
      ),
    ]);
    expect(warnings({ scratchGiBPerVcpu: 4 })).toEqual([expect.stringMatching(/^scratchGiBPerVcpu: with 4, On-D/)]);
    expect(warnings({ scratchGiBPerVcpu: 5 })).toEqual([]);
  });

  test('causes a warning for Spot too', () => {
    expect(warnings({ scratchGiBPerVcpu: 0, onDemandMaxSize: 'xlarge', spotMaxSize: '24xlarge' })).toEqual([
      expect.stringMatching(/^scratchGiBPerVcpu: .* Spot hosts of type \w+\.24xlarge have 2 GiB/),
    ]);
  });

  test('causes no warning if every host has enough', () => {
    expect(warnings({ scratchGiBPerVcpu: 0, onDemandMaxSize: '8xlarge' })).toEqual([]);
    expect(warnings({ scratchGiBPerVcpu: 0, scratchGiB: 2000 })).toEqual([]);
  });

  test('counts local disks if they are used', () => {
    const knobs = { scratchGiBPerVcpu: 0, onDemandInstanceFamilies: ['m6id'] };
    expect(warnings(knobs)).toEqual([]);
    expect(warnings({ ...knobs, useInstanceStore: false })).toHaveLength(1);
    // Its disk of 4 GB is left aside, for a volume that holds what is promised.
    expect(warnings({ spotInstanceTypes: ['m3.medium'] })).toEqual([]);
  });

  test('causes a warning for hosts that only some regions offer', () => {
    const knobs = { scratchGiBPerVcpu: 0, useInstanceStore: false, onDemandMaxSize: 'xlarge', spotMaxSize: '24xlarge' };
    expect(warnings({ ...knobs, spotInstanceFamilies: ['x8aedz'] })).toEqual([
      expect.stringMatching(/^scratchGiBPerVcpu: with 0, Spot hosts of type x8aedz\.24xlarge have 2 GiB/),
    ]);
  });
});

describe('hosts that have the minimum whatever their size', () => {
  test('cause a warning by family or alias, with the largest of them', () => {
    expect(warnings({ onDemandInstanceTypes: ['c5', 'c5.24xlarge'], spotInstanceTypes: ['optimal'] })).toEqual([
      expect.stringMatching(
        /^scratchGiB: Spot hosts of optimal have 200 GiB .* 192 vCPUs of c7i\..* use spotInstanceFamilies, or list types in spotInstanceTypes\.$/,
      ),
      expect.stringMatching(
        /^scratchGiB: On-Demand hosts of c5 have 200 GiB .* 2 GiB .* c5\.(24xlarge|metal).* use onDemandInstanceFamilies, or list types in onDemandInstanceTypes\.$/,
      ),
    ]);
    expect(warnings({ onDemandInstanceTypes: ['c5.24xlarge', 't3'] })).toEqual([]);
    expect(warnings({ region: 'ap-southeast-7' })).toEqual([
      expect.stringContaining('Spot hosts of default_x86_64'),
      expect.stringContaining('On-Demand hosts of default_x86_64'),
    ]);
  });

  test('cause a warning if the catalog does not know their size', () => {
    expect(warnings({ onDemandInstanceFamilies: ['m9i'], spotInstanceTypes: ['m9i.4xlarge'] })).toEqual([
      expect.stringMatching(/^scratchGiB: Spot hosts of m9i\.4xlarge have/),
      expect.stringMatching(/^scratchGiB: On-Demand hosts of m9i have 200 GiB .* does not know their vCPUs/),
    ]);
  });
});
