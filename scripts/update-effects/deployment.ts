import { App } from 'aws-cdk-lib';
import type { BatchKnobs } from '../../src/app/batch/knobs';
import type { BatchSettings } from '../../src/app/batch/settings';
import { compose } from '../../src/app/main';
import { deployments } from '../../src/app/settings';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { DEFAULTS } from '../../src/knobs/defaults';
import { resolveOptions } from '../../src/options/resolve';
import { templateOf } from '../../test/app/batch/stack';
import type { Template } from './compare';
import { asDeployedTo } from './deployed-template';

/** Where a stack is deployed that may be deployed anywhere. */
export const REGION = 'eu-west-1';

/** A stack as it is deployed. */
export interface Deployment {
  readonly stackName: string;
  readonly region: string;
  readonly settings: BatchSettings;
  readonly template: Template;

  /** The names of buckets that it uses and does not have. */
  readonly buckets: readonly string[];
}

const known = new Map<string, Deployment>();

/** What `src/main.ts` of a new repository with these knobs deploys. */
export function deploymentOf(knobs: BatchKnobs): Deployment {
  const deviating = withoutDefaults(knobs);
  const key = JSON.stringify(deviating);
  const deployment = known.get(key) ?? deploy(deviating);
  known.set(key, deployment);
  return deployment;
}

/** A knob that is set to its default does what it does when it is not set. */
function withoutDefaults(knobs: BatchKnobs): BatchKnobs {
  const defaults: Record<string, unknown> = DEFAULTS;
  return Object.fromEntries(
    Object.entries(knobs).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name])),
  );
}

function deploy(knobs: BatchKnobs): Deployment {
  const resolution = resolveOptions({ name: 'lab', ...knobs });
  // The app has a list of deployments, written down when the repository is generated: put this one in its place.
  const { settings, instanceTypes } = resolution;
  deployments.splice(0, deployments.length, { id: settings.stackName, settings, instanceTypes });
  const [stack] = compose(
    new App({ context: RECOMMENDED_FEATURE_FLAGS, analyticsReporting: false, treeMetadata: false }),
  );
  const { region = REGION, existingBucket, bucketName } = resolution.settings;
  return {
    stackName: stack.stackName,
    region,
    settings: resolution.settings,
    template: asDeployedTo(region, templateOf(stack)),
    buckets: existingBucket && bucketName !== undefined ? [bucketName] : [],
  };
}
