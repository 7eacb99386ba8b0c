import type { Knob, Trouble } from './effect';

/** What to do about a change that is refused or loses something. */
export interface Fix {
  /** The effect of the change, as a heading. */
  readonly title: string;

  /** The cause and the fix: paragraphs of Markdown. */
  readonly text: readonly string[];
}

const ANOTHER_STACK: Fix = {
  title: 'Another stack is created',
  text: [
    '`npx projen deploy` creates a new stack. The deployed stack does not change: it keeps its queues with their jobs, its bucket, and its hourly costs.',
    'Submit jobs to the new queues, and copy what you still need from the old bucket with `aws s3 sync`. When the old queues are empty, delete the old stack with `aws cloudformation delete-stack`, by its old name and in its old region. Its buckets and log groups stay until you delete them.',
  ],
};

const QUEUES: Fix = {
  title: 'Queues and job definitions get new names',
  text: [
    'CloudFormation creates queues and job definitions with the new names, and deletes the old ones with their waiting jobs. The stack, the bucket and the network stay. Deploy when the queues are empty, and submit jobs by the new names. Programs that look up the names in SSM must use the new namespace.',
  ],
};

const STACK_NAME: Fix = {
  title: 'A new stack cannot reuse the names of the old stack',
  text: [
    'CloudFormation cannot rename a stack. With a new name it creates another stack, which fails, because the old stack has the queues, the job definitions and the SSM parameters of this namespace. Do not change `stackName`. To rename the project, set `stackName` to the old name.',
    'To move to another stack nevertheless, also change `namespace`, and `bucketName` if it is set, and deploy: this creates the new stack in addition to the old one. Submit jobs to the new queues, copy what you need from the old bucket with `aws s3 sync`, and delete the old stack with `aws cloudformation delete-stack`, by its old name.',
  ],
};

const FIXED_TAGS: Fix = {
  title: 'Tags of queues and job definitions cannot change',
  text: [
    'AWS Batch sets these tags only when it creates a resource. CloudFormation would create another resource, whose name is taken. Put tags that may change into `tags`, which does not apply to these resources.',
    'To tag existing queues without a deployment, use `aws batch tag-resource` with the ARN of the queue. To create the resources with the tags, change `namespace` in the same deployment: this creates new queues and job definitions, and waiting jobs are lost.',
  ],
};

const BUCKET_OF_OTHER_STACK: Fix = {
  title: 'The bucket of the old stack has this name',
  text: [
    'The new stack cannot create a bucket with the name in `bucketName`: the bucket of the old stack has it, and keeps it when that stack is deleted. Set another `bucketName`, or none.',
  ],
};

const BUCKET_EXISTS: Fix = {
  title: 'A bucket with this name exists',
  text: [
    'CloudFormation creates buckets, but does not take over existing ones. Leave `existingBucket: true`, or set `bucketName` to the name of a bucket that does not exist, deploy, and copy what you need with `aws s3 sync`.',
  ],
};

const BUCKET_LEFT: Fix = {
  title: 'The old bucket is left behind with its contents',
  text: [
    'Jobs get another bucket, and lose access to the old one, which keeps its contents and its name. Let running jobs end first. Copy what you need with `aws s3 sync`, or list the old bucket in `readBuckets` or `readWriteBuckets`. To return to it later, set `bucketName` to its name and `existingBucket: true`.',
  ],
};

const NETWORK_OF_HOSTS: Fix = {
  title: 'Running hosts lose their network',
  text: [
    'New hosts start in the new network, and hosts with running jobs stay in the old one until these jobs end. CloudFormation deletes the old subnets and security group at the end of the update, but EC2 refuses to delete those that a host uses. After some attempts, CloudFormation leaves them behind. Running jobs may also lose their access to the internet, if a NAT gateway or route is deleted.',
    'Deploy when no job runs. Otherwise, look for `DELETE_FAILED` in the events of the stack, and delete these resources by hand when the old hosts are gone.',
  ],
};

const ENVIRONMENT: Fix = {
  title: 'The compute environment is replaced',
  text: [
    'CloudFormation creates a new compute environment, moves the queues to it, and deletes the old one with its hosts. Waiting jobs stay in their queue. Jobs that run on the old hosts can be lost: deploy when no job runs.',
  ],
};

const ARCHITECTURE: Fix = {
  title: 'Waiting jobs start on hosts of the other architecture',
  text: [
    'An image for the old architecture fails on the new hosts with `exec format error`. Wait until the queues are empty. Then change `architecture`, and the images of all job definitions, unless they are built for both architectures.',
  ],
};

const CACHE_RULE: Fix = {
  title: 'The secret of a pull through cache rule cannot change',
  text: [
    'ECR has one rule for each registry and namespace, and the secret of a rule cannot be changed. To change the account or its token, put the new ones into the existing secret with `aws secretsmanager put-secret-value`. This needs no deployment.',
    'To use another secret, deploy twice: first without `docker.io` in `pullThroughRegistries` and without `dockerHubSecretArn`, then with both. The images in ECR stay. In between, jobs pull from Docker Hub directly.',
  ],
};

/** By knob and trouble: one for each trouble in `data.ts`, and no other. */
export const FIXES: { readonly [K in Knob]?: { readonly [T in Trouble]?: Fix } } = {
  namespace: { queue: QUEUES },
  stackName: { name: STACK_NAME },
  region: { stack: ANOTHER_STACK, name: BUCKET_OF_OTHER_STACK },
  permanentTags: { name: FIXED_TAGS },
  architecture: { environment: ENVIRONMENT, architecture: ARCHITECTURE },
  onDemandAllocationStrategy: { environment: ENVIRONMENT },
  vpcId: { place: NETWORK_OF_HOSTS },
  useDefaultVpc: { place: NETWORK_OF_HOSTS },
  vpcCidr: { place: NETWORK_OF_HOSTS },
  maxAzs: { place: NETWORK_OF_HOSTS },
  natGateways: { place: NETWORK_OF_HOSTS },
  bucketName: { bucket: BUCKET_LEFT },
  existingBucket: { name: BUCKET_EXISTS },
  dockerHubSecretArn: { name: CACHE_RULE },
};
