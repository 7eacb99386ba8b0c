import type { Resolution } from '../../../knobs/resolution';
import { renderFile } from '../../render';

type Settings = Resolution['settings'];

/** The logs, and how to open a shell on a host. */
export function logs({ stackName, sessionManager }: Settings): string {
  return renderFile('operations/logs.md', { stackName, sessionManager });
}

/** The reasons why jobs wait or hosts fail, and their fixes. */
export function troubleshooting(settings: Settings): string {
  const { namespace, cancelUnrunnableAfterMinutes, onDemandMaxVcpus, spotMaxVcpus } = settings;
  return renderFile('operations/troubleshooting.md', {
    namespace,
    cancelUnrunnableAfterMinutes,
    onDemandMaxVcpus,
    spotMaxVcpus,
  });
}
