import type { Resource } from './compare';
import type { ChangedProperty } from './service-spec';

/** A resource that differs, and not so that CloudFormation replaces it whatever it is. */
export interface Update {
  readonly type: string;
  readonly before: Resource;
  readonly after: Resource;
  readonly changed: readonly ChangedProperty[];
}

/** What comes of it. */
export interface Decision {
  readonly is: 'updated' | 'replaced' | 'refused';
  readonly renewsHosts: boolean;
}

/** The strategy by which AWS Batch makes no infrastructure updates. */
const BEST_FIT = 'BEST_FIT';

/** A change of this starts an infrastructure update too; to CloudFormation it is like any other. */
const IMAGE_UPDATES = 'ComputeResources.UpdateToLatestImageVersion';

/**
 * Whether a resource is replaced where the schema of CloudFormation says that this depends on something.
 *
 * It must come out one way or the other: what no rule is written for fails.
 */
export function decide(update: Update): Decision {
  const { type, changed } = update;
  if (changed.some(({ replacement }) => replacement === 'yes')) {
    return { is: 'replaced', renewsHosts: false };
  }
  if (type === 'AWS::Batch::ComputeEnvironment') {
    return computeEnvironment(update);
  }
  const open = changed.filter(({ replacement }) => replacement === 'maybe').map(({ path }) => path);
  if (open.length > 0) {
    throw new Error(`${type}: whether ${open.join(', ')} replaces it depends. Write a rule for it.`);
  }
  return { is: 'updated', renewsHosts: false };
}

/**
 * What the schema says may replace is what takes an infrastructure update: new hosts, in the same environment. With
 * `ReplaceComputeEnvironment`, as the new template has it, there is a new environment instead. Everything else, the
 * vCPU limits above all, leaves the hosts alone. AWS Batch makes no infrastructure update by BEST_FIT or from it.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/infrastructure-updates.html
 * @see https://docs.aws.amazon.com/batch/latest/userguide/updating-compute-environments.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-computeenvironment.html
 */
function computeEnvironment({ before, after, changed }: Update): Decision {
  const renewsHosts = changed.some(({ replacement, path }) => replacement === 'maybe' || path === IMAGE_UPDATES);
  if (!renewsHosts) {
    return { is: 'updated', renewsHosts };
  }
  if (after.Properties?.ReplaceComputeEnvironment !== false) {
    return { is: 'replaced', renewsHosts: false };
  }
  return [before, after].some((each) => strategyOf(each) === BEST_FIT)
    ? { is: 'refused', renewsHosts: false }
    : { is: 'updated', renewsHosts };
}

function strategyOf({ Properties }: Resource): unknown {
  return (Properties?.ComputeResources as Record<string, unknown> | undefined)?.AllocationStrategy ?? BEST_FIT;
}
