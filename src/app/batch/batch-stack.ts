import { type Environment, Stack, type StackProps } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { ComputeEnvironments } from './compute/compute-environments';
import type { Deployment } from './deployment';
import { environmentFor } from './environment';
import { HostTemplate } from './hosts/launch-template';
import { acknowledgeFindings } from './iam/acknowledge';
import { Roles } from './iam/roles';
import { ImageCache } from './images/image-cache';
import { Jobs } from './jobs/job-definitions';
import { failedHostsAlarm } from './monitoring/failed-hosts-alarm';
import { logGroup } from './monitoring/log-group';
import { Network } from './network/network';
import { Outputs } from './outputs';
import { JobQueues } from './queues/job-queues';
import type { BatchSettings } from './settings';
import { SharedFileSystems } from './storage/shared-file-systems';
import { WorkflowBucket } from './storage/workflow-bucket';
import { tagResources } from './tags';

/** The settings of a `BatchStack` and its place. */
export interface BatchStackProps extends StackProps, Pick<Deployment, 'settings' | 'instanceTypes'> {
  /**
   * The account and region that the stack is deployed to.
   *
   * @default - the region in the settings, or any region
   */
  readonly env?: Environment;
}

/**
 * The Genomics Workflows core on AWS Batch: two job queues, the compute environments behind them, and the network,
 * launch template, roles and bucket that these need.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/what-is-batch.html
 */
export class BatchStack extends Stack {
  /** The settings of the stack. */
  public readonly settings: BatchSettings;

  /** Where the hosts run. */
  public readonly network: Network;

  /** How jobs exchange data. */
  public readonly workflowBucket: WorkflowBucket;

  /** The permissions of hosts and jobs. */
  public readonly roles: Roles;

  /** How a host starts. */
  public readonly hostTemplate: HostTemplate;

  /** Goes off when hosts repeatedly fail at boot. It notifies nobody until you add an action. */
  public readonly failedHostsAlarm: cloudwatch.Alarm;

  /** Spot and On-Demand. */
  public readonly computeEnvironments: ComputeEnvironments;

  /** Default and priority. */
  public readonly jobQueues: JobQueues;

  /** Images of public registries, cached in ECR. */
  public readonly images: ImageCache;

  /** Job definitions; more can be added. */
  public readonly jobs: Jobs;

  /** File systems that hosts mount. By default there are none. */
  public readonly sharedFileSystems: SharedFileSystems;

  constructor(scope: Construct, id: string, props: BatchStackProps) {
    const { settings, instanceTypes, env = environmentFor(settings) } = props;
    super(scope, id, { description: 'Genomics workflows on AWS Batch', ...props, env });
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
    new Outputs(this, 'Names', {
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
