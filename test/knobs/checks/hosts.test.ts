import type { Architecture, BatchKnobs, OnDemandAllocationStrategy } from '../../../src';
import { complaint } from '../problems';
import { itIsRefused, type Row } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ architecture: 'mips' as Architecture }, 'architecture: "mips"', /X86_64, ARM64/],
  [{ onDemandAllocationStrategy: 'CHEAPEST' as OnDemandAllocationStrategy }, 'onDemandAllocationStrategy', /BEST_FIT/],
  [{ spotMaxVcpus: 1.5 }, 'spotMaxVcpus: 1.5', /Must be a whole number.*\n +Use a number without a fraction/],
  [{ spotMaxVcpus: '100' as unknown as number }, 'spotMaxVcpus: "100"', /Use a number, without quotes/],
  [{ spotMaxVcpus: Number.NaN }, 'spotMaxVcpus', /Use a number/],
  [{ spotMinVcpus: -1 }, 'spotMinVcpus: -1', /0 to 1000000 vCPUs\.\n +Use 0 or more/],
  [{ spotMinVcpus: 2000 }, 'spotMinVcpus: 2000', /above the maximum \(1000 vCPUs\)/],
  [{ onDemandMaxVcpus: 4, onDemandMinVcpus: 8 }, 'onDemandMinVcpus: 8', /raise onDemandMaxVcpus to 8/],
  [{ spotBidPercentage: 0 }, 'spotBidPercentage: 0', /1 to 100/],
  [{ scratchGiB: 4 }, 'scratchGiB: 4', /8 to 65536/],
  [
    { scratchThroughputMiBps: 2000 },
    'scratchThroughputMiBps: 2000',
    /has at most 750 MiB\/s.*\n +Use 750 or less, or raise scratchIops to 8000/,
  ],
  [{ scratchThroughputMiBps: 751 }, 'scratchThroughputMiBps: 751', /Use 750 or less/],
  [{ scratchGiB: 8, scratchIops: 4001 }, 'scratchIops: 4001', /Use 4000 or less, or raise scratchGiB to 9/],
  [{ scratchThroughputMiBps: 2001 }, 'scratchThroughputMiBps: 2001', /125 to 2000/],
  [{ scratchIops: 80001 }, 'scratchIops: 80001', /3000 to 80000/],
  [{ scratchIops: 80000, scratchGiB: 100 }, 'scratchIops: 80000', /Use 50000 or less, or raise scratchGiB to 160/],
  [{ scratchGiB: 65537 }, 'scratchGiB: 65537', /8 to 65536/],
  [{ scratchGiBPerVcpu: -1 }, 'scratchGiBPerVcpu: -1', /0 to 170/],
  [{ scratchGiBPerVcpu: 171 }, 'scratchGiBPerVcpu: 171', /0 to 170/],
  [{ scratchGiBPerVcpu: 2.5 }, 'scratchGiBPerVcpu: 2.5', /whole number/],
  [{ useInstanceStore: 'no' as unknown as boolean }, 'useInstanceStore: "no"', /true or false/],
  [{ hostRefresh: '' }, 'hostRefresh: ""', /up to 32 letters/],
  [{ hostRefresh: "it's new" }, 'hostRefresh: "it\'s new"', /such as 2026-12/],
  [{ hostRefresh: 'a'.repeat(33) }, 'hostRefresh', /up to 32/],
  [{ hostRefresh: '2026\n' }, 'hostRefresh', /up to 32/],
  [{ hostImageId: 'al2023' }, 'hostImageId: "al2023"', /ami-0123456789abcdef0/],
  [{ volumeKmsKeyArn: 'alias/aws/ebs' }, 'volumeKmsKeyArn: "alias/aws/ebs"', /ARN of a KMS key/],
  [{ sessionManager: 'yes' as unknown as boolean }, 'sessionManager: "yes"', /true or false/],
  [{ metadataHopLimit: 0 }, 'metadataHopLimit: 0', /1 to 64 hops/],
  [{ metadataHopLimit: 65 }, 'metadataHopLimit: 65', /1 to 64 hops/],
  [{ architecture: 'ARM' as Architecture }, 'architecture: "ARM"', /Did you mean ARM64\?/],
  [{ spotMaxVcpu: 5 } as BatchKnobs, 'spotMaxVcpu', /Did you mean spotMaxVcpus\?/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test.each([
  { scratchThroughputMiBps: 750 },
  { scratchIops: 4000, scratchThroughputMiBps: 1000 },
  { scratchGiB: 8, scratchIops: 4000 },
])('%j is accepted', (knobs) => {
  expect(complaint(knobs)).toBe('');
});
