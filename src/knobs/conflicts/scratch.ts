import type { BatchKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
export const SCRATCH_CONFLICTS = [
  conflict(
    ['scratchIops', 'scratchThroughputMiBps'],
    ({
      scratchIops: iops = DEFAULTS.scratchIops,
      scratchThroughputMiBps: throughput = DEFAULTS.scratchThroughputMiBps,
    }) =>
      throughput <= iops / 4
        ? []
        : [
            {
              option: 'scratchThroughputMiBps',
              value: throughput,
              reason: `A gp3 volume of ${iops} IOPS has at most ${Math.floor(iops / 4)} MiB/s (a quarter of its IOPS).`,
              fix: `Use ${Math.floor(iops / 4)} or less, or raise scratchIops to ${throughput * 4}.`,
            },
          ],
  ),
  conflict(
    ['scratchIops', 'scratchGiB'],
    ({ scratchIops: iops = DEFAULTS.scratchIops, scratchGiB: gib = DEFAULTS.scratchGiB }) => {
      const most = Math.max(DEFAULTS.scratchIops, 500 * gib);
      return iops <= most
        ? []
        : [
            {
              option: 'scratchIops',
              value: iops,
              reason: `A gp3 volume of ${gib} GiB has at most ${most} IOPS (500 for each GiB).`,
              fix: `Use ${most} or less, or raise scratchGiB to ${Math.ceil(iops / 500)}.`,
            },
          ];
    },
  ),
];
