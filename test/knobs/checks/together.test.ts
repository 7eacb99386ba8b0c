import type { Architecture } from '../../../src';
import { complaint } from '../problems';

test('all problems are told at once, without a stack', () => {
  const said = complaint({ namespace: 'X', spotMaxVcpus: 0.5, maxAzs: 9, jobAttempts: 0 });
  expect(said).toMatch(/4 options cannot be used/);
  for (const option of ['namespace', 'spotMaxVcpus', 'maxAzs', 'jobAttempts']) {
    expect(said).toContain(`  ${option}: `);
  }
  expect(said).not.toMatch(/\n\s+at /);
});

test('what EC2 does not have is told beside what has the wrong form', () => {
  const said = complaint({
    architecture: 'mips' as Architecture,
    region: 'mars-1',
    spotInstanceFamilies: ['m55'],
    onDemandInstanceFamilies: ['c55'],
    onDemandInstanceTypes: ['m7i.large'],
    vpcId: 'x',
  });
  expect(said).toMatch(/6 options cannot be used/);
  for (const option of [
    'architecture: "mips"',
    'region: "mars-1"',
    'spotInstanceFamilies: "m55"',
    'onDemandInstanceFamilies: "c55"',
    'onDemandInstanceTypes: ["m7i.large"]',
    'vpcId: "x"',
  ]) {
    expect(said).toContain(`  ${option}`);
  }
});

test('of an architecture that is wrong, only what is wrong on each is told', () => {
  const architecture = 'mips' as Architecture;
  const said = complaint({
    architecture,
    spotInstanceFamilies: ['m6g', 'm55'],
    onDemandInstanceFamilies: ['m5', 'm6g'],
  });
  expect(said).toMatch(/2 options cannot be used/);
  expect(said).toContain('  spotInstanceFamilies: "m55"\n');
  expect(complaint({ architecture, spotInstanceFamilies: ['m5'] })).toMatch(/an option cannot be used/);
});

test('what lies on the edge is accepted', () => {
  expect(
    complaint({
      namespace: 'a',
      region: 'us-east-1',
      defaultQueuePriority: 0,
      priorityQueuePriority: 1,
      cancelUnrunnableAfterMinutes: 1440,
      spotMinVcpus: 7,
      spotMaxVcpus: 7,
      maxAzs: 6,
      natGateways: 6,
      vpcCidr: '192.168.4.0/22',
      scratchGiB: 160,
      scratchGiBPerVcpu: 170,
      scratchIops: 80000,
      scratchThroughputMiBps: 2000,
      hostRefresh: 'a'.repeat(32),
      hostImageId: 'ami-01234567',
      metadataHopLimit: 64,
      jobImage: `quay.io:443/lab/tools@sha256:${'0'.repeat(64)}`,
      bucketName: 'lab.data-1',
      readBuckets: ['1000genomes', 'refs/hg38', "lab/it's_v1.0!-/", 'refs/hg19', 'Old_Bucket', 'results'],
      readWriteBuckets: ['results/2026'],
      jobAttempts: 10,
    }),
  ).toBe('');
});
