import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GwfBatchProjectOptions } from '../../src';
import { generated } from '../generated';
import { inRepository, run } from '../repository';
import { pasted, samplesIn } from './samples';

const PAGE = 'docs/operations.md';
const EXISTING = { vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567', 'subnet-89abcdef'] };

const KNOBS: [name: string, knobs: Partial<GwfBatchProjectOptions>][] = [
  ['the defaults', {}],
  [
    'hosts with GPUs in a VPC that exists',
    { ...EXISTING, region: 'eu-west-1', onDemandInstanceFamilies: ['g5', 'm7i'] },
  ],
  [
    'engines, the default VPC and small hosts',
    {
      useDefaultVpc: true,
      engines: ['nextflow', 'cromwell', 'snakemake'],
      spotInstanceTypes: ['m5.large'],
      onDemandInstanceTypes: ['m5.large'],
      pullThroughRegistries: ['quay.io', 'public.ecr.aws'],
    },
  ],
  [
    'GPUs only, and few vCPUs',
    { natGateways: 0, spotInstanceFamilies: ['g5'], onDemandInstanceFamilies: ['g4dn'], spotMaxVcpus: 8 },
  ],
];

describe.each(KNOBS)('with %s, the samples of the docs', (name, knobs) => {
  const files = generated(knobs);
  const samples = samplesIn(files[PAGE]);

  test('work in src/main.ts together, in any order: types, style and synthesis', () => {
    const inSomeOrder = KNOBS.findIndex(([each]) => each === name) % 2 === 0 ? samples : [...samples].reverse();
    inRepository({ ...files, 'src/main.ts': pasted(files['src/main.ts'], inSomeOrder) }, (folder) => {
      run(folder, 'tsc', '--noEmit');
      run(folder, 'biome', 'ci', '--error-on-warnings', '--vcs-enabled=false', 'src/main.ts');
      run(folder, 'cdk', 'synth', '--quiet');
      const template = readFileSync(join(folder, 'cdk.out', 'my-batch.template.json'), 'utf-8');
      expect(template).toContain('"my-batch-align"');
      expect(template.includes('"my-batch-gpus"')).toBe(name.includes('GPUs'));
    });
  }, 120_000);

  test('have no imports, and unique names', () => {
    expect(samples.length).toBeGreaterThan(4);
    const text = samples.join('\n');
    expect(text).not.toMatch(/^import\b/m);
    const names = [...text.matchAll(/^const (\w+)/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a job on GPUs', () => {
  const page = (knobs: Partial<GwfBatchProjectOptions>) => generated(knobs)[PAGE];

  test('is a sample to paste if hosts have GPUs', () => {
    expect(samplesIn(page({ onDemandInstanceFamilies: ['g6'] })).join('')).toContain('  gpus: 1,\n');
  });

  test('is code with its requirements if they have none', () => {
    expect(samplesIn(page({})).join('')).not.toContain('gpus');
    expect(page({})).toMatch(
      /```typescript\nonDemandInstanceFamilies: \['g6'.*\n```[\s\S]*```typescript\n[^`]* {2}gpus: 1,/,
    );
  });

  test('is not offered on ARM64, for which AWS Batch has no image', () => {
    const arm = generated({ architecture: 'ARM64' as GwfBatchProjectOptions['architecture'] })[PAGE];
    expect(arm).not.toContain('gpus: 1');
    expect(arm).toContain('for x86_64 only');
  });
});
