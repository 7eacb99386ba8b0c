import type { InstanceTypes } from './compute/instance-lists';
import type { BatchSettings } from './settings';

/** One deployment of the Batch core, as `src/settings.ts` lists them. */
export interface Deployment {
  /** The id of its stack in the app, and its name in CloudFormation. */
  readonly id: string;

  /** The knobs, resolved. */
  readonly settings: BatchSettings;

  /** The instance types that follow from them. */
  readonly instanceTypes: InstanceTypes;
}
