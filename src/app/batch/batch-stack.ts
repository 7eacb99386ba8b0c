import { Stack, type StackProps } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { acknowledgeFindings } from './acknowledge';
import { WorkflowBucket } from './bucket';
import { ComputeEnvironments } from './compute-environments';
import { failedHostsAlarm } from './host-alarm';
import { ImageCache } from './image-cache';
import type { InstanceTypes } from './instance-lists';
import { JobQueues } from './job-queues';
import { Jobs } from './jobs';
import { HostTemplate } from './launch-template';
import { logGroup } from './logs';
import { LookupNames } from './lookup-names';
import { Network } from './network';
import { Roles } from './roles';
import type { BatchSettings } from './settings';
import { SharedFileSystems } from './shared-file-systems';
import { tagResources } from './tags';

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
  /** The knobs that it was made with. */
  public readonly settings: BatchSettings;

  /** Where the hosts run. */
  public readonly network: Network;

  /** How jobs exchange data. */
  public readonly workflowBucket: WorkflowBucket;

  /** What hosts and jobs may do. */
  public readonly roles: Roles;

  /** How a host starts. */
  public readonly hostTemplate: HostTemplate;

  /** Goes off when hosts fail at boot again and again. It tells nobody: add an action to it. */
  public readonly failedHostsAlarm: cloudwatch.Alarm;

  /** Spot and On-Demand. */
  public readonly computeEnvironments: ComputeEnvironments;

  /** Default and priority. */
  public readonly jobQueues: JobQueues;

  /** Images of public registries, kept nearby. */
  public readonly images: ImageCache;

  /** Job definitions; more can be added. */
  public readonly jobs: Jobs;

  /** File systems that hosts mount; none by itself. */
  public readonly sharedFileSystems: SharedFileSystems;

  constructor(scope: Construct, id: string, props: BatchStackProps) {
    super(scope, id, { description: 'Genomics workflows on AWS Batch', ...props });
    const { settings, instanceTypes } = props;
    this.settings = settings;

    this.network = new Network(this, 'Network', settings);
    this.workflowBucket = new WorkflowBucket(this, 'Workflow', settings);
    const { bucket } = this.workflowBucket;
    this.roles = new Roles(this, 'Roles', bucket, settings);
    this.hostTemplate = new HostTemplate(this, 'Host', this.roles.instance, settings);
    this.failedHostsAlarm = failedHostsAlarm(this.hostTemplate, this.hostTemplate.logGroup, settings);
    this.sharedFileSystems = new SharedFileSystems(this.hostTemplate.boot, {
      scope: this.hostTemplate,
      securityGroup: this.network.securityGroup,
      role: this.roles.instance,
    });
    this.computeEnvironments = new ComputeEnvironments(this, 'Compute', {
      settings,
      instanceTypes,
      network: this.network,
      hostTemplate: this.hostTemplate,
      instanceRole: this.roles.instance,
    });
    this.jobQueues = new JobQueues(this, 'Queues', this.computeEnvironments, settings);
    this.images = new ImageCache(this, 'Images', settings);
    this.images.grantPull(this.roles.instance);
    this.images.grantPull(this.roles.execution);
    const jobLogs = logGroup(this, 'JobLogs', settings);
    this.jobs = new Jobs(this, 'Jobs', {
      settings,
      instanceTypes,
      bucket,
      roles: this.roles,
      images: this.images,
      logGroup: jobLogs,
    });
    new LookupNames(this, 'Names', {
      settings,
      queues: this.jobQueues,
      bucket,
      jobRole: this.roles.job,
      jobDefinitionName: this.jobs.command.name,
      jobLogs,
      hostLogs: this.hostTemplate.logGroup,
      failedHostsAlarm: this.failedHostsAlarm,
    });

    acknowledgeFindings(this.roles, bucket, settings);
    tagResources(this, settings);
  }
}
