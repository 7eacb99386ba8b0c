import { BOUNDARY, QUALIFIER } from '../../../components/cdk/context-keys';
import { bootstrapCommand } from '../../bootstrap';
import { renderFile } from '../../render';

const SAMPLE = 'lab';

/** For accounts that require another bootstrap than the default one, or a permissions boundary. */
export function bootstrap(): string {
  return renderFile('operations/bootstrap.md', {
    qualifier: SAMPLE,
    qualifierKey: QUALIFIER,
    boundaryKey: BOUNDARY,
    bootstrapCommand: bootstrapCommand({ [QUALIFIER]: SAMPLE }, '--custom-permissions-boundary lab-boundary'),
  });
}
