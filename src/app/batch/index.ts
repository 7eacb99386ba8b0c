/**
 * The public interface of the Batch core. Import only from here: `import { BatchStack } from './batch'`. Later versions
 * may move other files of this folder.
 */
export { BatchStack, type BatchStackProps } from './batch-stack';
export type { ComputeEnvironments } from './compute/compute-environments';
export type { InstanceLists, InstanceTypes } from './compute/instance-lists';
export type { Deployment } from './deployment';
export { environmentFor } from './environment';
export type { HostBoot } from './hosts/host-boot';
export type { HostStepOptions } from './hosts/host-step';
export type { HostTemplate } from './hosts/launch-template';
export type { Roles } from './iam/roles';
export type { ImageCache } from './images/image-cache';
export type { Jobs } from './jobs/job-definitions';
export type { ScratchJob } from './jobs/scratch-job';
export type { ScratchJobProps } from './jobs/scratch-job-props';
export * from './knobs';
export type { Network } from './network/network';
export type { JobQueues } from './queues/job-queues';
export type { BatchSettings } from './settings';
export type { SharedFileSystems } from './storage/shared-file-systems';
export type { WorkflowBucket } from './storage/workflow-bucket';
