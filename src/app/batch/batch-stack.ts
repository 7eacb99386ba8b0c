import { Aspects, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WorkflowBucket } from './bucket';
import { ComputeEnvironments } from './compute-environments';
import { CreateOnlyTags } from './create-only-tags';
import type { InstanceTypes } from './instance-lists';
import { CommandJob } from './job-definition';
import { JobQueues } from './job-queues';
import { HostTemplate } from './launch-template';
import { LookupNames } from './lookup-names';
import { Network } from './network';
import { Roles } from './roles';
import type { BatchSettings } from './settings';

/** What a `BatchStack` deploys, and where. */
export interface BatchStackProps extends StackProps {
  /** The knobs, resolved. */
  readonly settings: BatchSettings;

  /** The instance types that follow from them. */
  readonly instanceTypes: InstanceTypes;
}

/**
 * The Genomics Workflows core on AWS Batch: two job queues, the compute environments behind them, and the network,
 * launch template, roles and bucket that these need.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/what-is-batch.html
 */
export class BatchStack extends Stack {
  /** Where the hosts run. */
  public readonly network: Network;

  /** How jobs exchange data. */
  public readonly workflowBucket: WorkflowBucket;

  /** What hosts and jobs may do. */
  public readonly roles: Roles;

  /** How a host starts. */
  public readonly hostTemplate: HostTemplate;

  /** Spot and On-Demand. */
  public readonly computeEnvironments: ComputeEnvironments;

  /** Default and priority. */
  public readonly jobQueues: JobQueues;

  /** Runs a shell command. */
  public readonly commandJob: CommandJob;

  constructor(scope: Construct, id: string, props: BatchStackProps) {
    super(scope, id, { description: 'Genomics workflows on AWS Batch', ...props });
    const { settings, instanceTypes } = props;

    this.network = new Network(this, 'Network', settings);
    this.workflowBucket = new WorkflowBucket(this, 'Workflow', settings);
    const { bucket } = this.workflowBucket;
    this.roles = new Roles(this, 'Roles', bucket, settings);
    this.hostTemplate = new HostTemplate(this, 'Host', settings);
    this.computeEnvironments = new ComputeEnvironments(this, 'Compute', {
      settings,
      instanceTypes,
      network: this.network,
      launchTemplate: this.hostTemplate.template,
      instanceRole: this.roles.instance,
    });
    this.jobQueues = new JobQueues(this, 'Queues', this.computeEnvironments, settings);
    this.commandJob = new CommandJob(this, 'CommandJob', this.roles.job, bucket, settings);
    new LookupNames(this, 'Names', {
      settings,
      queues: this.jobQueues,
      bucket,
      jobRole: this.roles.job,
      jobDefinition: this.commandJob.definition,
    });

    Aspects.of(this).add(new CreateOnlyTags());
  }
}
