import { neverExceeded, safeMemory } from '../../src/app/batch/compute/host-memory';
import { checkFit } from '../../src/app/batch/jobs/job-fit';
import { catalog, type InstanceSelection } from '../../src/catalog';
import { settings } from '../app/batch/deployment';
import { resolved } from '../catalog/resolved';

const GIB = 1024;
const LAB = { ...settings, namespace: 'lab' };

/** What is said of a job, with these hosts and limits. */
function said(
  [vcpus, gib, gpus]: [vcpus: number, gib: number, gpus?: number],
  knobs: InstanceSelection['knobs'] = {},
  limits: Partial<typeof settings> = {},
) {
  const job = { name: 'align', vcpus, memoryMiB: gib * GIB, gpus };
  const all = { ...LAB, ...limits };
  const { onDemandMaxVcpus, spotMaxVcpus, region } = all;
  return checkFit(job, all, resolved({ knobs: { onDemandMaxVcpus, spotMaxVcpus, ...knobs }, region }));
}

const FINE = { errors: [], warnings: [] };

describe('a job that fits on hosts of both queues', () => {
  test.each<[number, number]>([
    [1, 2],
    [4, 28],
    [16, 117],
  ])('with %d vCPUs and %d GiB is accepted', (vcpus, gib) => {
    expect(said([vcpus, gib])).toEqual(FINE);
  });

  test('is accepted with GPUs, if both have some', () => {
    const families = ['g6'];
    const knobs = { spotInstanceFamilies: families, onDemandInstanceFamilies: families };
    expect(said([4, 14, 1], knobs)).toEqual(FINE);
  });
});

describe('a job that no listed host can hold', () => {
  const small = { onDemandInstanceFamilies: ['m7i'], onDemandMaxSize: '4xlarge' };
  const region = 'eu-west-1';

  test('is an error that names the job, its request, the largest hosts and the knobs', () => {
    const { errors, warnings } = said([8, 200], small, { region });
    expect(warnings).toEqual([]);
    expect(errors).toEqual([expect.stringMatching(/^The job align requests 8 vCPUs, 200 GiB, but no listed host/)]);
    expect(errors[0]).toMatch(/Spot: the largest host is r\w+\.4xlarge with 16 vCPUs, 128 GiB.*spotMaxSize/);
    expect(errors[0]).toMatch(/On-Demand: the largest host is m7i\.4xlarge with 16 vCPUs, 64 GiB.*onDemandMaxSize/);
  });

  test.each<[string, [number, number, number?]]>([
    ['vCPUs', [17, 2]],
    ['memory', [1, 128]],
    ['GPUs', [1, 2, 1]],
  ])('is an error because of its %s only', (_, job) => {
    expect(said(job, small, { region }).errors).toHaveLength(1);
  });

  test('is an error with all the memory of the host, because Linux always uses some', () => {
    const only = both('m7i.4xlarge');
    expect(said([4, 64], only).errors).toEqual([expect.stringContaining('change spotInstanceTypes')]);
    expect(said([4, 63], only).errors).toHaveLength(1);
    expect(said([4, 62], only)).toEqual({ errors: [], warnings: [expect.anything(), expect.anything()] });
    expect(said([4, 58], only)).toEqual(FINE);
  });

  test('is an error from the memory that no job gets, and a warning from the memory that is not safe', () => {
    const only = both('m7i.4xlarge');
    const [safe, most] = [safeMemory(64 * GIB), neverExceeded(64 * GIB)];
    expect(said([4, safe / GIB], only)).toEqual(FINE);
    expect(said([4, (safe + 1) / GIB], only)).toMatchObject({ errors: [], warnings: { length: 2 } });
    expect(said([4, most / GIB], only)).toMatchObject({ errors: [], warnings: { length: 2 } });
    expect(said([4, (most + 1) / GIB], only)).toMatchObject({ errors: { length: 1 } });
  });

  test.each<[number, number, string]>([
    [1, 2000, '1 vCPU, 2000 GiB'],
    [999, 0.5, '999 vCPUs, 512 MiB'],
    [999, 1, '999 vCPUs, 1 GiB'],
    [999, 4.56, '999 vCPUs, 4.5 GiB'],
    [999, 12.5, '999 vCPUs, 12 GiB'],
  ])('is an error that tells the request in the units of people: %d, %d', (vcpus, gib, text) => {
    expect(said([vcpus, gib]).errors).toEqual([expect.stringContaining(`The job align requests ${text}, but`)]);
  });

  test('is an error with GPUs if hosts have none, or too few', () => {
    expect(said([1, 2, 1]).errors).toEqual([
      expect.stringMatching(/1 GPU, .*Add a family with GPUs, such as g6, to spotInstanceFamilies\./),
    ]);
    const { errors } = said([1, 2, 8], { onDemandInstanceTypes: ['g6.24xlarge', 'g6.16xlarge'] });
    expect(errors).toEqual([expect.stringMatching(/On-Demand: the largest host is g6\.24xlarge .* 4 GPUs/)]);
    const mixed = { onDemandInstanceTypes: ['g6.24xlarge', 'r7i.24xlarge'] };
    expect(said([1, 2, 8], mixed).errors).toEqual([expect.stringMatching(/On-Demand: the largest hosts are /)]);
  });

  test('is an error if each host lacks something, although together they have everything', () => {
    const knobs = { onDemandInstanceTypes: ['c7i.48xlarge', 'r7i.24xlarge'] };
    expect(said([96, 700], knobs).errors).toEqual([]);
    expect(said([100, 350], knobs, { onDemandMaxVcpus: 200 }).errors).toEqual([]);
    expect(said([100, 700], knobs, { onDemandMaxVcpus: 200 }).errors).toEqual([
      expect.stringMatching(/On-Demand: the largest hosts are r7i\.24xlarge .*; c7i\.48xlarge /),
    ]);
  });
});

describe('the limits of the compute environments', () => {
  test('apply to each job, because more vCPUs can never run', () => {
    expect(said([8, 16], {}, { onDemandMaxVcpus: 7, spotMaxVcpus: 7 }).errors).toEqual([
      expect.stringMatching(/Spot: spotMaxVcpus is 7, .*Raise it to 8 or more\. .*On-Demand: onDemandMaxVcpus is 7,/),
    ]);
    expect(said([4, 16], {}, { onDemandMaxVcpus: 7, spotMaxVcpus: 7 })).toEqual(FINE);
  });

  test('are not the only limits to raise if hosts are too small as well', () => {
    const exact = { onDemandInstanceTypes: ['m7i.24xlarge'] };
    const { errors } = said([400, 16], exact, { onDemandMaxVcpus: 100, spotMaxVcpus: 1000 });
    expect(errors[0]).toMatch(/Raise it to 400 or more\. Also, the largest host is /);
    const { errors: onGpus } = said([400, 16, 1]);
    expect(onGpus[0]).toMatch(/Raise it to 400 or more\. Also, no host has GPUs\./);
  });

  test('apply to hosts too, because a higher limit lists larger hosts', () => {
    const limits = { onDemandMaxVcpus: 100, spotMaxVcpus: 1000 };
    const [wide] = said([128, 16], {}, limits).errors;
    expect(wide).toMatch(
      /onDemandMaxVcpus is 100, .* Raise it to 128 or more\. This also lists larger hosts, if onDemandMaxSize and onDemandInstanceFamilies allow them\.$/,
    );
    expect(said([128, 16], {}, { onDemandMaxVcpus: 128 }).errors).toEqual([]);
    const [large] = said([16, 2000], {}, limits).errors;
    expect(large).toMatch(/^.* Spot: .* Request less, or change spotMaxSize or .* On-Demand: /);
    expect(large).toMatch(/On-Demand: .* Request less, or raise onDemandMaxVcpus, change onDemandMaxSize or /);
    expect(said([16, 2000], {}, { onDemandMaxVcpus: 400 }).errors).toEqual([]);
  });

  test.each<[string, number, InstanceSelection['knobs'], Partial<typeof settings>, boolean]>([
    ['onDemand', 100, { onDemandInstanceFamilies: ['c7i', 'z1d'] }, { region: 'us-east-1' }, true],
    ['onDemand', 96, {}, {}, true],
    ['onDemand', 4, { onDemandInstanceFamilies: ['m7i'], onDemandMinSize: '8xlarge' }, {}, false],
    ['spot', 31, {}, {}, true],
    ['spot', 32, {}, {}, false],
  ])('are to be raised only if that lists larger hosts: %s, %i, %j', (name, max, knobs, limits, isRaised) => {
    const [error] = said([2, 9000], knobs, { ...limits, [`${name}MaxVcpus`]: max }).errors;
    expect(error.includes(`raise ${name}MaxVcpus`)).toBe(isRaised);
    expect(error).not.toContain(`${name}MaxVcpus is `);
  });

  test('are no reason for a job that has as many vCPUs', () => {
    const [error] = said([8, 9000], {}, { spotMaxVcpus: 8, onDemandMaxVcpus: 8 }).errors;
    expect(error).not.toContain('MaxVcpus is 8');
  });

  test('leave the queue that can run it', () => {
    const { errors, warnings } = said([8, 16], {}, { spotMaxVcpus: 7 });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/queue lab-default can run it\. Submit it to lab-priority\. .*7/)]);
  });
});

describe('a job that only one queue can run', () => {
  test('is a warning about the default queue, which would cancel it', () => {
    const { errors, warnings } = said([64, 200], {}, { cancelUnrunnableAfterMinutes: 90 });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The job align .* no host of the queue lab-default can run it\. Submit it to lab-priority\. In lab-default, it is canceled after 90 minutes\. Spot: .*spotMaxSize/,
      ),
    ]);
  });

  test('is a warning about the priority queue, if that does not use Spot', () => {
    const small = { onDemandMaxSize: 'xlarge' };
    expect(said([16, 32], small, { priorityQueueUsesSpot: true })).toEqual(FINE);
    expect(said([16, 32], small, { priorityQueueUsesSpot: false }).warnings).toEqual([
      expect.stringMatching(
        /queue lab-priority can run it\. Submit it to lab-default\. .*On-Demand: .*onDemandMaxSize/,
      ),
    ]);
  });
});

test('a job that probably does not fit is a warning with the size of the hosts', () => {
  const { errors, warnings } = said([16, 120]);
  expect(errors).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/probably does not fit on any host of the queue lab-default\. .*128 GiB has about 117 GiB/),
  ]);
});

test.each<[string, [number, number], InstanceSelection['knobs'], Partial<typeof settings>, number]>([
  ['is allowed', [16, 120], { onDemandInstanceTypes: ['r7i.48xlarge'] }, { onDemandMaxVcpus: 8 }, 128],
  ['is allowed, at the limit', [16, 120], {}, { onDemandMaxVcpus: 16, spotMaxVcpus: 16 }, 128],
  ['has the vCPUs', [8, 62], both('m7i.4xlarge', 'r7i.xlarge', 'x2iedn.xlarge'), {}, 64],
  ['has the most memory', [4, 120], both('r7i.4xlarge', 'c7i.8xlarge'), {}, 128],
])('that host is one that %s', (_, job, knobs, limits, gib) => {
  const { errors, warnings } = said(job, knobs, limits);
  expect(errors).toEqual([]);
  expect(warnings).toHaveLength(2);
  for (const warning of warnings) {
    expect(warning).toContain(`A host with ${gib} GiB has about `);
  }
});

function both(...types: string[]): InstanceSelection['knobs'] {
  return { onDemandInstanceTypes: types, spotInstanceTypes: types };
}

describe('hosts that are not known', () => {
  test('are assumed to be large enough', () => {
    expect(said([500, 9000, 8], { spotInstanceTypes: ['m9i'] }, { onDemandMaxVcpus: 1 }).errors).toEqual([]);
    expect(said([2, 4], { onDemandInstanceFamilies: ['m9i'], spotInstanceFamilies: ['m9i'] })).toEqual(FINE);
  });

  test('still have limits', () => {
    const knobs = { onDemandInstanceFamilies: ['m9i'], spotInstanceFamilies: ['m9i'] };
    expect(said([8, 4], knobs, { onDemandMaxVcpus: 4, spotMaxVcpus: 4 }).errors).toEqual([
      'The job align requests 8 vCPUs, 4 GiB, but no listed host can run it. Spot: spotMaxVcpus is 4, and a job cannot have more vCPUs. Raise it to 8 or more. On-Demand: onDemandMaxVcpus is 4, and a job cannot have more vCPUs. Raise it to 8 or more.',
    ]);
  });

  test('of an alias are those of its families', () => {
    const knobs = { onDemandInstanceTypes: ['optimal'], spotInstanceTypes: ['default_x86_64'] };
    expect(said([90, 900], knobs)).toEqual(FINE);
    expect(said([1, 1, 1], knobs).errors).toHaveLength(1);
  });

  test('are those of the alias if a region offers none of the named types', () => {
    // me-south-1 does not offer m7i.
    const knobs = { onDemandInstanceFamilies: ['m7i'], onDemandMaxSize: 'large', spotInstanceFamilies: ['m5'] };
    expect(said([64, 128], knobs).errors).toEqual([]);
    expect(said([64, 128], knobs, { region: 'eu-west-1' }).errors).toHaveLength(1);
  });
});

test('a job with the safe memory of a host is accepted, and one with its whole memory is refused', () => {
  for (const { memoryMiB } of catalog().types.values()) {
    expect(safeMemory(memoryMiB)).toBeLessThan(memoryMiB);
    expect(neverExceeded(memoryMiB)).toBeLessThan(memoryMiB);
    expect(neverExceeded(memoryMiB)).toBeGreaterThan(safeMemory(memoryMiB));
  }
  // AWS's own example: of 8192 MiB a job can have 7985.
  expect(neverExceeded(8192)).toBeGreaterThanOrEqual(7985);
});
