import type { Resolution } from '../../../knobs/resolution';
import { renderFile } from '../../render';

type Settings = Resolution['settings'];

/** Shared file systems: a new one, or an existing one if the zones of the network are unknown here. */
export function fileSystems({ vpcId, useDefaultVpc }: Settings): string {
  return renderFile('operations/file-systems.md', { isOwnVpc: vpcId === undefined && !useDefaultVpc });
}

/** VPC endpoints, for subnets that may have no access to the internet. */
export function endpoints({ internetAccess, subnetIds, sessionManager }: Settings): string | undefined {
  return internetAccess && subnetIds === undefined
    ? undefined
    : renderFile('operations/endpoints.md', { internetAccess, sessionManager });
}
