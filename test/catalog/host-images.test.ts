import { Architecture } from '../../src/app/batch/knobs';
import { catalog, checkInstances, type InstanceSelection } from '../../src/catalog';
import { resolved } from './resolved';

type Knobs = InstanceSelection['knobs'];

const WITH_DRIVER = ['g4dn', 'g5', 'g6', 'g6e', 'g6f', 'gr6', 'gr6f', 'g7e', 'p4d', 'p4de', 'p5', 'p5en', 'p6-b200'];

/** Families that no image of AWS Batch for Amazon Linux 2023 serves, and why. */
const WITHOUT: [family: string, reason: RegExp, architecture?: Architecture][] = [
  ['g4ad', /AMD GPUs/],
  ['g5g', /X86_64 only/, Architecture.ARM64],
  ['p3dn', /generation/],
  ['inf1', /Inferentia/],
  ['inf2', /Inferentia/],
  ['trn1', /Trainium/],
  ['trn1n', /Trainium/],
  ['trn2', /Trainium/],
  ['dl1', /deep learning/],
  ['dl2q', /deep learning/],
  ['vt1', /video/],
  ['f2', /FPGA/],
  ['a1', /Amazon Linux 2023 does not run/, Architecture.ARM64],
  // Newer than the catalog: by their category.
  ['trn3', /Trainium/],
  ['g8g', /X86_64 only/, Architecture.ARM64],
];

test.each(WITH_DRIVER)('%s starts from the image that has its driver', (family) => {
  const knobs = { onDemandInstanceFamilies: [family] };
  expect(checkInstances({ knobs })).toEqual([]);
  expect(resolved({ knobs }).onDemand.images).toEqual(['ECS_AL2023', 'ECS_AL2023_NVIDIA']);
  expect(resolved({ knobs }).spot.images).toEqual(['ECS_AL2023']);
});

describe.each(WITHOUT)('%s', (family, reason, architecture = Architecture.X86_64) => {
  const size = catalog().families.get(family)?.types.at(-1)?.size ?? '48xlarge';
  const inEveryForm: Knobs[] = [
    { architecture, onDemandInstanceFamilies: [family] },
    { architecture, onDemandInstanceTypes: [family] },
    { architecture, onDemandInstanceTypes: [`${family}.${size}`] },
  ];

  test.each(inEveryForm)('is refused with a reason and a fix: %j', (knobs) => {
    const [problem, ...others] = checkInstances({ knobs });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      value: expect.stringContaining(family),
      reason: expect.stringMatching(reason),
      fix: expect.stringMatching(/families such as [a-z]+\d.*hostImageId/),
    });
  });

  test.each(inEveryForm)('is accepted with the user’s own image: %j', (knobs) => {
    const [region] = [...catalog().regions.values()].filter(({ offers }) => offers.has(`${family}.${size}`));
    const own = { ...knobs, onDemandMaxSize: size, hostImageId: 'ami-0123456789abcdef0' };
    expect(checkInstances({ knobs: own, region: region?.name })).toEqual([]);
  });
});

test('every family has an image, or is refused because of its driver', () => {
  const refused = [...catalog().families.values()].filter(({ name, architecture }) => {
    const problems = checkInstances({ knobs: { architecture, onDemandInstanceTypes: [name] } });
    return architecture && problems.some(({ fix }) => fix.includes('hostImageId'));
  });
  const known = WITHOUT.map(([family]) => family).filter((family) => catalog().families.has(family));
  expect(refused.map(({ name }) => name).sort()).toEqual(known.sort());
});

test('the families in the fix are offered', () => {
  const [{ fix }] = checkInstances({ knobs: { onDemandInstanceFamilies: ['g4ad'] } });
  expect(fix).toMatch(/^For GPUs, use families such as g7e, /);
  const families = [...fix.matchAll(/\b(?:g|gr|p)\d[\w-]*/g)].map(([family]) => family);
  expect(checkInstances({ knobs: { onDemandInstanceFamilies: families } })).toEqual([]);
  const [onArm] = checkInstances({
    knobs: { architecture: Architecture.ARM64, onDemandInstanceFamilies: ['g5g'] },
  });
  expect(onArm.fix).toMatch(/^For GPUs, set architecture to X86_64 and use families such as g7e, /);
  const [misplaced] = checkInstances({
    knobs: { architecture: Architecture.ARM64, onDemandInstanceFamilies: ['g6'] },
  });
  expect(misplaced.fix).not.toMatch(/g5g/);
});

test('a newer family with GPUs gets the image with the driver, because of its category', () => {
  const images = (name: string) => resolved({ knobs: { spotInstanceTypes: [name] } }).spot.images;
  expect(images('g8')).toContain('ECS_AL2023_NVIDIA');
  expect(images('g7e.96xlarge')).toContain('ECS_AL2023_NVIDIA');
  expect(images('m9i')).toEqual(['ECS_AL2023']);
  expect(images('optimal')).toEqual(['ECS_AL2023']);
});

test('a type with memory overcommit causes a warning if it is listed', () => {
  const warnings = (knobs: Knobs) => resolved({ knobs }).warnings.join();
  expect(warnings({ spotInstanceFamilies: ['g6f'] })).toMatch(
    /spotInstanceFamilies: .* g6f\.large .*overcommit_memory=1/,
  );
  expect(warnings({ spotInstanceTypes: ['g6f'] })).toMatch(/spotInstanceTypes: .* g6f\.large .*overcommit_memory=1/);
  expect(warnings({ spotInstanceFamilies: ['g6f'], spotMinSize: 'xlarge' })).not.toMatch(/overcommit/);
  expect(warnings({ spotInstanceFamilies: ['g6'] })).not.toMatch(/overcommit/);
});
