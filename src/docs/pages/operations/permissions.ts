import { findings } from '../../../app/batch/iam/findings';
import { registryCalled } from '../../../app/batch/images/registries';
import type { Resolution } from '../../../knobs/resolution';
import { code } from '../../markdown';
import { renderFile } from '../../render';

type Settings = Resolution['settings'];

/** The permissions of jobs, the wildcard permissions, and how to acknowledge a finding. */
export function permissions(settings: Settings): string {
  const { namespace, sessionManager, pullThroughRegistries } = settings;
  return renderFile('operations/permissions.md', {
    sessionManager,
    cacheFolders: pullThroughRegistries.map((name) => code(`${namespace}/${registryCalled(name).folder}/`)).join(', '),
    findings: findingsList(settings),
  });
}

/** Not a table, because long ARNs would push the reasons off the page. */
function findingsList(settings: Settings): string {
  const roles = { instance: 'hosts', execution: 'starting containers', job: 'jobs' };
  return findings(settings, '<workflow bucket>')
    .map(({ role, permission, reason }) => `- **${roles[role]}**, ${code(permission.replace(/^\w+::/, ''))}: ${reason}`)
    .join('\n');
}
