import type { HostKnobs } from '../../app/batch/knobs';
import { optional, type Rules, rule } from './rule';
import { KEY } from './storage';
import { integer, type Pattern, text, yesOrNo } from './values';

/** Short, and safe in a shell script without quotes. */
const REFRESH: Pattern = {
  pattern: /^[A-Za-z0-9][\w.-]{0,31}$/,
  name: 'up to 32 letters, digits, dots, underscores and hyphens, beginning with a letter or a digit',
  example: '2026-12',
};

const AMI: Pattern = {
  pattern: /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the ID of an AMI',
  example: 'ami-0123456789abcdef0',
};

export const HOSTS = {
  hostRefresh: optional(text(REFRESH)),
  hostImageId: optional(text(AMI)),
  volumeKmsKeyArn: optional(text(KEY)),
  sessionManager: rule(yesOrNo, false),
  metadataHopLimit: rule(integer(1, 64, ' hops'), 2),
} satisfies Rules<HostKnobs>;
