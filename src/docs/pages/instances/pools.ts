import { renderFile } from '../../render';
import { zonesText } from '../../wording';

/** How pools are counted, as sentences. */
export function poolsRemark(zones: number | undefined): string {
  return renderFile('instances/pools.md', { zones: zones === undefined ? undefined : zonesText(zones) });
}
