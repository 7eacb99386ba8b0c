import type { GwfBatchProjectOptions } from '../../../src';
import { OnDemandAllocationStrategy } from '../../../src/app/batch/knobs';
import { generated } from '../../generated';
import { generationsIn, rowOf, sectionOf } from '../sections';

const REGIONS = 30;

const page = (options: Partial<GwfBatchProjectOptions> = {}) => generated(options)['docs/instances.md'];
const spot = (options: Partial<GwfBatchProjectOptions> = {}) => sectionOf(page(options), 'Spot');
const onDemand = (options: Partial<GwfBatchProjectOptions> = {}) => sectionOf(page(options), 'On-Demand');
const largestJob = (options: Partial<GwfBatchProjectOptions>) => sectionOf(page(options), 'Largest job');

describe('the figures', () => {
  test('are those of the region of the settings', () => {
    const text = page({ region: 'eu-west-1', spotInstanceFamilies: ['c5'], onDemandMaxVcpus: 10 });
    expect(rowOf(sectionOf(text, 'Spot'), '`eu-west-1`').slice(1)).toEqual(['4', '12', '2 to 16', '4 to 32']);
    expect(rowOf(sectionOf(text, 'Largest job'), '`eu-west-1`').slice(1)).toEqual([
      '16 vCPUs with 29 GiB',
      expect.stringMatching(/^8 vCPUs with \d+ GiB$/),
    ]);
    expect(text).not.toContain('us-east-1');
  });

  test('are those of every region if none is set, with the missing types', () => {
    const text = page({ spotInstanceFamilies: ['c5', 'm8a'] });
    expect(sectionOf(text, 'Spot').match(/^\| `[\w-]+` \|/gm)).toHaveLength(REGIONS);
    const notes = sectionOf(text, 'Missing or unknown instance types');
    expect(notes).toMatch(/^- .*\bm8a\b.*\baf-south-1\b/m);
    expect(page({ region: 'us-east-1' })).not.toContain('## Missing');
  });

  test('are unknown if nothing is known', () => {
    const options = { region: 'ap-southeast-7', onDemandInstanceTypes: ['m7i'] };
    expect(rowOf(onDemand(options), '`ap-southeast-7`')[1]).toBe('unknown');
    expect(rowOf(largestJob(options), '`ap-southeast-7`').slice(1)).toEqual(['unknown', 'unknown']);
    expect(spot(options)).toContain('`default_x86_64`');
    expect(page(options)).not.toContain(': .');
  });

  test('are unknown for names that are newer than the catalog, with one note', () => {
    const text = page({ onDemandInstanceFamilies: ['m9i'], spotInstanceFamilies: ['m9i', 'm5'] });
    expect(sectionOf(text, 'Missing or unknown instance types').match(/^- .*\bm9i\b/gm)).toHaveLength(1);
    expect(rowOf(sectionOf(text, 'On-Demand'), '`eu-west-1`')[1]).toBe('unknown');
    expect(rowOf(sectionOf(text, 'Largest job'), '`eu-west-1`')[2]).toBe('unknown');
  });

  test('have a single number for a range of one number', () => {
    const text = page({ region: 'eu-west-1', spotInstanceTypes: ['m5.large', 'm6i.large'] });
    expect(rowOf(text, '`eu-west-1`').slice(1)).toEqual(['2', '6', '2', '8']);
    expect(text).not.toMatch(/\b(\d+) to \1\b/);
  });

  test('have the widest job too if another has more memory', () => {
    const onDemandInstanceTypes = ['r5.24xlarge', 'c6i.32xlarge'];
    const section = largestJob({ region: 'us-east-1', onDemandInstanceTypes, onDemandMaxVcpus: 1000 });
    expect(rowOf(section, '`us-east-1`')[2]).toBe('96 vCPUs with 706 GiB, or 128 vCPUs with 235 GiB');
  });
});

describe('the limit', () => {
  const { BEST_FIT } = OnDemandAllocationStrategy;

  test('bounds the listed hosts', () => {
    const most = [...onDemand().matchAll(/ \| [12] to (\d+) \| /g)].map(([, vcpus]) => Number(vcpus));
    expect(new Set(most)).toEqual(new Set([96]));
    expect(most).toHaveLength(REGIONS);
  });

  test.each<[string, string, string[]]>([
    ['On-Demand', onDemand(), ['`onDemandMaxVcpus`', '100 vCPUs', '195 vCPUs', '`default_x86_64`', '192 vCPUs']],
    ['Spot', spot(), ['`spotMaxVcpus`', '1000 vCPUs', '1014 vCPUs', '`default_x86_64`', '192 vCPUs']],
    ['one vCPU', onDemand({ onDemandMaxVcpus: 1 }), ['`onDemandMaxVcpus`', '1 vCPU.']],
  ])('is followed by the amount by which AWS Batch may exceed it: %s', (_, section, figures) => {
    const [paragraph = ''] = section.split('\n\n').filter((text) => /MaxVcpus`/.test(text));
    for (const figure of figures) {
      expect(paragraph).toContain(figure);
    }
  });

  test('has no figure beyond it with BEST_FIT, or for unknown hosts', () => {
    const figures = (options: object) => /`onDemandMaxVcpus`.*/.exec(onDemand(options))?.[0].match(/\d+ vCPUs/g);
    expect(figures({ onDemandAllocationStrategy: BEST_FIT })).toEqual(['100 vCPUs']);
    expect(figures({ onDemandInstanceTypes: ['m9i'] })).toEqual(['100 vCPUs']);
  });
});

describe('the pools', () => {
  test('are counted in the zones with subnets', () => {
    const section = (options: object) => spot({ spotInstanceFamilies: ['c5'], ...options });
    const fixed = section({ region: 'us-east-1', maxAzs: 2 });
    expect(fixed).toContain('Pools are counted in 2 zones');
    expect(rowOf(fixed, '`us-east-1`')[2]).toBe('8');
    const existing = section({ region: 'us-east-1', vpcId: 'vpc-01234567' });
    expect(existing).toContain('Pools are counted in all zones');
    expect(Number(rowOf(existing, '`us-east-1`')[2])).toBeGreaterThan(16);
    expect(section({})).toContain('title "Spot capacity pools by region, at most, in 2 zones"');
  });

  test('have no chart of one region', () => {
    expect(page({ region: 'eu-west-1' })).not.toContain('xychart-beta');
  });

  test.each([[{}], [{ spotInstanceFamilies: ['m8a'] }], [{ spotInstanceTypes: ['c5.large'] }]])(
    'are drawn as bars from zero, each region in a legible row: %j',
    (options) => {
      const text = page(options);
      const [, pools = ''] = /^ {2}bar \[(.*)\]$/m.exec(text) ?? [];
      const bars = pools.split(', ').map(Number);
      const [, from, to] = /^ {2}y-axis "pools" (\d+) --> (\d+)$/m.exec(text) ?? [];
      expect(from).toBe('0');
      expect(Number(to)).toBeGreaterThanOrEqual(Math.max(...bars));
      expect(Number(to)).toBeLessThan(Math.max(...bars) * 1.6);
      const number = (name: string) => Number(new RegExp(`^ +${name}: (\\d+)$`, 'm').exec(text)?.[1]);
      expect(number('width')).toBeLessThanOrEqual(836);
      expect((number('height') - 100) / bars.length).toBeGreaterThanOrEqual(20);
    },
  );

  test('are drawn in a color that is visible on light and dark pages', () => {
    const [, color = ''] = /plotColorPalette: "#([0-9a-f]{6})"/.exec(page()) ?? [];
    // The pages of GitHub, and the background that Mermaid gives a chart in its dark theme.
    for (const background of ['ffffff', '0d1117', '333333']) {
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** The contrast of two colors; graphics need 3. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
function contrast(one: string, other: string): number {
  const luminance = (color: string) =>
    [0, 2, 4]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the On-Demand families', () => {
  test('are listed by region if they differ, the newest first', () => {
    const [families] = onDemand().split('`onDemandMaxVcpus`');
    expect(families).toContain('\n| `us-east-1` `us-west-2` | `c8a` ');
    expect(rowOf(families, '`me-south-1`')[1]).toMatch(/^`c6i` .*`r5d`$/);
    expect(rowOf(families, 'any other')[1]).toContain('`default_x86_64`');
    const rows = families.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => row.split(' | ')[0].match(/`[a-z]+-[a-z]+-\d`/g))).toHaveLength(REGIONS);
    for (const row of rows) {
      const listed = generationsIn(row.split(' | ')[1]);
      expect(listed).toEqual([...listed].sort((a, b) => b - a));
      // Two generations in each of c, m and r, which need not be the same two.
      expect(new Set(listed).size).toBeLessThanOrEqual(4);
    }
  });

  test.each<[Partial<GwfBatchProjectOptions>, RegExp]>([
    [{ region: 'us-east-1' }, /^Families, .*: `c8a` /m],
    [{ onDemandInstanceFamilies: ['c6in'] }, /^Families in every region, .*: `c6in`\.$/m],
    [{ onDemandInstanceTypes: ['m7i.large', 'c5'] }, /: `m7i\.large` `c5`\.$/m],
    [{ region: 'ap-southeast-7' }, /`default_x86_64`/],
  ])('are one list if they do not differ: %j', (options, sentence) => {
    const [families] = onDemand(options).split('`onDemandMaxVcpus`');
    expect(families).toMatch(sentence);
    expect(families).not.toContain('| any other |');
  });

  test('are chosen by AWS Batch if none of them is offered', () => {
    const section = onDemand({ onDemandInstanceFamilies: ['m7i'] });
    expect(rowOf(section, '`ap-south-2` `ca-west-1` `me-south-1`')[1]).toContain('`default_x86_64`');
  });
});

describe('the scratch space', () => {
  const section = (knobs: object) => sectionOf(page({ region: 'eu-west-1', ...knobs }), 'Scratch space');
  const sizes = (knobs: object) => section(knobs).match(/^\| up to .*$/gm);

  test('is listed by size, for the listed hosts', () => {
    expect(sizes({ onDemandInstanceFamilies: ['m7i'], onDemandMaxVcpus: 192 })).toEqual([
      '| up to 20 | 200 |',
      '| up to 32 | 320 |',
      '| up to 48 | 480 |',
      '| up to 64 | 640 |',
      '| up to 96 | 960 |',
      '| up to 192 | 1920 |',
    ]);
    expect(sizes({ onDemandMaxSize: '4xlarge', scratchGiBPerVcpu: 50, scratchGiB: 30 })).toEqual([
      '| up to 8 | 400 |',
      '| up to 16 | 800 |',
    ]);
  });

  test('is the same for all hosts if it does not grow', () => {
    expect(section({ scratchGiBPerVcpu: 0 })).toContain('200 GiB');
    expect(section({ scratchGiBPerVcpu: 0 })).not.toContain('catalog');
    expect(sizes({ scratchGiBPerVcpu: 0 })).toBeNull();
  });

  test('is on NVMe disks only if they are used', () => {
    expect(section({})).toContain('NVMe');
    expect(section({ useInstanceStore: false })).not.toContain('NVMe');
  });
});
