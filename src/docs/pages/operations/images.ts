import { ImagePullBehavior } from '../../../app/batch/knobs';
import type { Resolution } from '../../../knobs/resolution';
import { code } from '../../markdown';
import { renderFile } from '../../render';

type Settings = Resolution['settings'];

/** The configuration that an engine needs for these hosts, if any. */
export function engines({ engines: chosen, hostAwsCli }: Settings): string | undefined {
  return hostAwsCli && chosen.includes('nextflow') ? renderFile('operations/engines.md', {}) : undefined;
}

/** When and from where hosts pull images. */
export function images({ namespace, imagePullBehavior, pullThroughRegistries }: Settings): string {
  return renderFile('operations/images.md', {
    namespace,
    isOnce: imagePullBehavior === ImagePullBehavior.ONCE,
    isDefault: imagePullBehavior === ImagePullBehavior.DEFAULT,
    registries: pullThroughRegistries.map(code).join(', '),
  });
}
