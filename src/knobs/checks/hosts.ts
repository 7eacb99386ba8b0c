import type { HostKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { KEY } from './storage';
import { checkBoolean, checkInteger, checkText, type Form } from './values';

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

/** What can be wrong with the image, the volumes and the access of hosts. */
export function checkHostSetup(knobs: HostKnobs): Problem[] {
  return [
    ...checkText('hostRefresh', knobs.hostRefresh, REFRESH),
    ...checkText('hostImageId', knobs.hostImageId, AMI),
    ...checkText('volumeKmsKeyArn', knobs.volumeKmsKeyArn, KEY),
    ...checkBoolean('sessionManager', knobs.sessionManager),
    ...checkInteger('metadataHopLimit', knobs.metadataHopLimit, 1, 64, ' hops'),
  ];
}
