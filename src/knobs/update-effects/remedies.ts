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

const BUCKET_OF_OTHER_STACK: Remedy = {
  title: 'The bucket of the old stack has the name already',
  text: [
    'The new stack cannot make a bucket with the name in `bucketName`: that of the old stack has it, and keeps it when that stack is deleted. Give the new one another name, or none. Where both are in one region, the old bucket can serve both: with `existingBucket: true` the new stack uses it and makes none.',
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

const NETWORK_TAKEN: Remedy = {
  title: 'The network cannot be changed in one step',
  text: [
    'CloudFormation makes what is new before it deletes what is old. The new part of the network would have what the old part still has: the addresses of subnets, the address of the NAT gateway, or the internet gateway. EC2 refuses this, and CloudFormation takes the update back.',
    'Go by way of another network. When no job runs, set `useDefaultVpc: true`, or `vpcId` and `subnetIds`, in place of the knobs for the VPC of its own, run `npx projen` and deploy: hosts move there, and the VPC of its own is deleted. Then unset it, set the knobs for the new VPC, run `npx projen` and deploy again. Hosts then reach the internet from another address.',
  ],
};

const NETWORK_OF_HOSTS: Remedy = {
  title: 'The network is taken from hosts that run',
  text: [
    'New hosts start in the new place, and those whose jobs still run stay in the old one until these end. CloudFormation deletes the old subnets and security group as soon as everything else is done, and EC2 lets it delete nothing that a host is in. After some attempts CloudFormation leaves them behind. Jobs that run may also lose their way to the internet, if a NAT gateway or route goes.',
    'So deploy when no job runs. Else look into the events of the stack for `DELETE_FAILED`, and delete by hand what it names once the old hosts are gone.',
  ],
};

const STRATEGY: Remedy = {
  title: 'AWS Batch updates no compute environment from BEST_FIT',
  text: [
    'The compute environment must be replaced once. Let its jobs end, and besides the new strategy add to `compose` in `src/main.ts`:',
    "```typescript\nconst onDemand = stack.computeEnvironments.onDemand.node.defaultChild as cdk.aws_batch.CfnComputeEnvironment;\nonDemand.addPropertyOverride('ReplaceComputeEnvironment', true);\n```",
    'Deploy, remove these lines, and deploy again: that changes nothing else, as AWS asks for. From then on it is updated in place.',
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
    'Jobs that run end on their old hosts. Jobs that wait start on new ones, where an image for the old architecture fails with `exec format error`. Let the queues drain first, then change `architecture`, and with it the images of all job definitions, unless they are built for both.',
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
  namespace: { stack: ANOTHER_STACK, name: BUCKET_OF_OTHER_STACK },
  region: { stack: ANOTHER_STACK, name: BUCKET_OF_OTHER_STACK },
  architecture: { architecture: ARCHITECTURE },
  onDemandAllocationStrategy: { strategy: STRATEGY, environment: ENVIRONMENT },
  vpcId: { place: NETWORK_OF_HOSTS },
  useDefaultVpc: { place: NETWORK_OF_HOSTS },
  vpcCidr: { network: NETWORK_TAKEN },
  maxAzs: { place: NETWORK_OF_HOSTS },
  natGateways: { network: NETWORK_TAKEN },
  bucketName: { bucket: BUCKET_LEFT },
  existingBucket: { name: BUCKET_EXISTS },
  dockerHubSecretArn: { name: CACHE_RULE },
};
