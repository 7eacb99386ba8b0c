import type { BatchKnobs } from '../../app/batch/knobs';
import { BUCKET_CONFLICTS } from './buckets';
import type { Conflict } from './conflict';
import { ENGINE_CONFLICTS } from './engines';
import { IMAGE_CONFLICTS } from './images';
import { INSTANCE_CONFLICTS } from './instances';
import { INTERNET_CONFLICTS } from './internet-access';
import { JOB_ROLE_CONFLICTS } from './job-role';
import { NETWORK_CONFLICTS } from './network';
import { QUEUE_CONFLICTS } from './queues';
import { SCRATCH_CONFLICTS } from './scratch';
import { TAG_CONFLICTS } from './tags';
import { PLACE_CONFLICTS } from './whereabouts';

/** All conflicts between knobs. */
export const CONFLICTS: readonly Conflict<BatchKnobs>[] = [
  ...INSTANCE_CONFLICTS,
  ...QUEUE_CONFLICTS,
  ...NETWORK_CONFLICTS,
  ...INTERNET_CONFLICTS,
  ...BUCKET_CONFLICTS,
  ...SCRATCH_CONFLICTS,
  ...IMAGE_CONFLICTS,
  ...ENGINE_CONFLICTS,
  ...PLACE_CONFLICTS,
  ...TAG_CONFLICTS,
  ...JOB_ROLE_CONFLICTS,
];
