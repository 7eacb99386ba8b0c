import { Duration } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import { Construct } from 'constructs';
import type { ComputeEnvironments } from '../compute/compute-environments';
import type { ComputeEnvironmentName } from '../compute/kinds';
import type { BatchSettings } from '../settings';
import { environmentsOfQueues } from './queue-order';

/**
 * Misconfigurations only: a job that waits for capacity must not be canceled.
 *
 * Only reasons that every page of AWS about them lists, because a reason that AWS Batch refuses fails the deployment.
 */
const CANCEL_FOR = [
  batch.JobStateTimeLimitActionsReason.COMPUTE_ENVIRONMENT_MAX_RESOURCE,
  batch.JobStateTimeLimitActionsReason.JOB_RESOURCE_REQUIREMENT,
];

/**
 * The job queues: `<namespace>-default` and `<namespace>-priority`.
 *
 * A new namespace replaces both, with the jobs in them.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queues.html
 */
export class JobQueues extends Construct {
  /** For work that can wait and can be interrupted: Spot only. */
  public readonly default: batch.JobQueue;

  /** For work that is urgent or must not be interrupted: On-Demand, then Spot if the settings allow it. */
  public readonly priority: batch.JobQueue;

  constructor(scope: Construct, id: string, environments: ComputeEnvironments, settings: BatchSettings) {
    super(scope, id);
    const order = environmentsOfQueues(settings);
    const inOrder = (names: readonly ComputeEnvironmentName[]): batch.OrderedComputeEnvironment[] =>
      names.map((name, index) => ({ computeEnvironment: environments.byName[name], order: index + 1 }));
    const cancel = unrunnable(settings);
    this.default = new batch.JobQueue(this, 'DefaultQueue', {
      jobQueueName: `${settings.namespace}-default`,
      priority: settings.defaultQueuePriority,
      computeEnvironments: inOrder(order.default),
      jobStateTimeLimitActions: cancel,
    });
    this.priority = new batch.JobQueue(this, 'PriorityQueue', {
      jobQueueName: `${settings.namespace}-priority`,
      priority: settings.priorityQueuePriority,
      computeEnvironments: inOrder(order.priority),
      jobStateTimeLimitActions: cancel,
    });
  }
}

/** @see https://docs.aws.amazon.com/batch/latest/userguide/batch-job-queue-blocked-events.html */
function unrunnable({ cancelUnrunnableAfterMinutes }: BatchSettings): batch.JobStateTimeLimitAction[] {
  return CANCEL_FOR.map((reason) => ({
    reason,
    state: batch.JobStateTimeLimitActionsState.RUNNABLE,
    maxTime: Duration.minutes(cancelUnrunnableAfterMinutes),
    action: batch.JobStateTimeLimitActionsAction.CANCEL,
  }));
}
