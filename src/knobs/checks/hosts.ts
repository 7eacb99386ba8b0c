import type { HostKnobs } from '../../app/batch/knobs';
import type { Forms } from './form';
import { KEY } from './storage';
import { type Form, integer, text, yesOrNo } from './values';

/** Short, and plain enough to stand in a shell script. */
const REFRESH: Form = {
  pattern: /^[A-Za-z0-9][\w.-]{0,31}$/,
  name: 'a text of up to 32 letters, digits, dots, underscores and hyphens',
  example: '2026-12',
};

const AMI: Form = {
  pattern: /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the id of an AMI',
  example: 'ami-0123456789abcdef0',
};

export const HOSTS: Forms<HostKnobs> = {
  hostRefresh: text(REFRESH),
  hostImageId: text(AMI),
  volumeKmsKeyArn: text(KEY),
  sessionManager: yesOrNo,
  metadataHopLimit: integer(1, 64, ' hops'),
};
