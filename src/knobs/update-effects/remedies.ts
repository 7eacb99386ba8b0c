import type { Knob, Trouble } from './effect';

/** What to do where a change is refused, or loses something. */
export interface Remedy {
  /** What happens, as a heading. */
  readonly title: string;

  /** Why, and what to do: paragraphs of Markdown. */
  readonly text: readonly string[];
}

const ANOTHER_STACK: Remedy = {
  title: 'Another stack is made',
  text: [
    'The stack that is deployed stays as it is: its queues with the jobs in them, its bucket, and what it costs by the hour. `npx projen deploy` makes another one besides it.',
    'Have jobs submitted to the new queues, and copy what is still needed from the old bucket with `aws s3 sync`. When the old queues are empty, delete the old stack with `aws cloudformation delete-stack`, by its old name and in its old region. Its buckets and log groups stay until you delete them.',
  ],
};

const QUEUES: Remedy = {
  title: 'Queues and job definitions get other names',
  text: [
    'CloudFormation makes queues and job definitions with the new names, and deletes the former ones with the jobs that wait in them. The stack, the bucket and the network stay. Deploy when the queues are empty, and have jobs submitted by the new names. What asks SSM for them asks below the new namespace.',
  ],
};

const STACK_NAME: Remedy = {
  title: 'Another stack cannot have the names of the present one',
  text: [
    'CloudFormation cannot rename a stack. With another name it makes another stack, which fails: the present one has the queues, the job definitions and the SSM parameters of this namespace. Keep `stackName` as it is. If the project is to have another name, set `stackName` to the present one.',
    'To move to another stack nevertheless, change `namespace` too, and `bucketName` if it is set, and deploy: the new stack is made besides the present one. Have jobs submitted to the new queues, copy what is needed from the old bucket with `aws s3 sync`, and delete the old stack with `aws cloudformation delete-stack`, by its old name.',
  ],
};

const FIXED_TAGS: Remedy = {
  title: 'The tags of queues and job definitions are fixed',
  text: [
    'AWS Batch sets these tags when it makes a resource. CloudFormation would make another one, whose name is taken. A tag that is to change belongs into `tags`, which does not reach these resources.',
    'To tag the queues that there are, `aws batch tag-resource` with the ARN of the queue does so without a deployment. To have the tags made with the resources, change `namespace` in the same deployment: queues and job definitions are then made anew, and the jobs that wait are lost.',
  ],
};

const BUCKET_OF_OTHER_STACK: Remedy = {
  title: 'The bucket of the old stack has the name already',
  text: [
    'The new stack cannot make a bucket with the name in `bucketName`: that of the old stack has it, and keeps it when that stack is deleted. Give the new one another name, or none.',
  ],
};

const BUCKET_EXISTS: Remedy = {
  title: 'A bucket with this name exists',
  text: [
    'CloudFormation makes buckets, and takes over none. Leave `existingBucket: true`, or give `bucketName` the name of a bucket that does not exist, deploy, and copy what is needed with `aws s3 sync`.',
  ],
};

const BUCKET_LEFT: Remedy = {
  title: 'The old bucket is left, with what is in it',
  text: [
    'Jobs get another bucket, and lose access to the old one, which stays with what is in it and with its name. Let running jobs end first. Copy what is needed with `aws s3 sync`, or name the old bucket in `readBuckets` or `readWriteBuckets`. To go back to it later, set `existingBucket: true` with its name.',
  ],
};

const NETWORK_OF_HOSTS: Remedy = {
  title: 'The network is taken from hosts that run',
  text: [
    'New hosts start in the new place, and those whose jobs still run stay in the old one until these end. CloudFormation deletes the old subnets and security group as soon as everything else is done, and EC2 lets it delete nothing that a host is in. After some attempts CloudFormation leaves them behind. Jobs that run may also lose their way to the internet, if a NAT gateway or route goes.',
    'So deploy when no job runs. Else look into the events of the stack for `DELETE_FAILED`, and delete by hand what it names once the old hosts are gone.',
  ],
};

const ENVIRONMENT: Remedy = {
  title: 'The compute environment is replaced',
  text: [
    'A new one is made, the queues are moved to it, and the old one is deleted with its hosts. Jobs that wait stay in their queue. Jobs that run on the old hosts can be lost: deploy when none does.',
  ],
};

const ARCHITECTURE: Remedy = {
  title: 'Jobs that wait start on hosts of the other architecture',
  text: [
    'Jobs that wait start on new hosts, where an image for the old architecture fails with `exec format error`. Let the queues drain first, then change `architecture`, and with it the images of all job definitions, unless they are built for both.',
  ],
};

const CACHE_RULE: Remedy = {
  title: 'A pull through cache rule keeps its secret',
  text: [
    'ECR has one rule for each registry and namespace, and its secret cannot be changed. To change the account or its token, put the new ones into the secret that there is: `aws secretsmanager put-secret-value`. That takes no deployment.',
    'To name another secret, deploy twice: first without `docker.io` in `pullThroughRegistries` and without `dockerHubSecretArn`, then with both. The images that ECR keeps stay there. In between, jobs pull from Docker Hub itself.',
  ],
};

/** By knob, and by what happens: one for each trouble that `data.ts` has, and no other. */
export const REMEDIES: { readonly [K in Knob]?: { readonly [T in Trouble]?: Remedy } } = {
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
