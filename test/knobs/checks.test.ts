import type { Architecture, BatchKnobs, ImagePullBehavior, OnDemandAllocationStrategy } from '../../src';
import { complaint } from './problems';

const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';

/** Hosts that reach nothing but VPC endpoints. */
const ENDPOINTS = {
  vpcId: 'vpc-01234567',
  subnetIds: ['subnet-01234567'],
  internetAccess: false,
  hostAwsCli: false,
  engines: ['snakemake'],
  jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
} satisfies BatchKnobs;

type Row = [knobs: BatchKnobs, option: string, says: RegExp];

const keyIn = (region: string, partition = 'aws') =>
  `arn:${partition}:kms:${region}:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001`;
const hubIn = (region: string) => ({
  pullThroughRegistries: ['docker.io'],
  dockerHubSecretArn: SECRET.replace('eu-west-1', region),
});
const imageIn = (region: string) => `111111111111.dkr.ecr.${region}.amazonaws.com/tools:1.0`;

/** What cannot be used where the stack is. */
const ELSEWHERE: Row[] = [
  [
    { region: 'cn-north-1', bucketKmsKeyArn: KEY },
    'bucketKmsKeyArn',
    /In the partition aws, but the option region puts the stack into aws-cn/,
  ],
  [{ region: 'cn-north-1', readBuckets: ['refs'], kmsKeyArns: [KEY] }, 'kmsKeyArns: "arn', /the stack into aws-cn/],
  [
    { region: 'eu-west-1', volumeKmsKeyArn: keyIn('cn-north-1', 'aws-cn') },
    'volumeKmsKeyArn',
    /the option region puts the stack into aws\./,
  ],
  [{ region: 'us-gov-west-1', jobImage: imageIn('us-east-1') }, 'jobImage', /In the partition aws, but .* aws-us-gov/],
  [
    { region: 'eu-west-1', volumeKmsKeyArn: keyIn('us-east-1') },
    'volumeKmsKeyArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { region: 'eu-west-1', bucketKmsKeyArn: keyIn('us-east-1') },
    'bucketKmsKeyArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { region: 'eu-west-1', ...hubIn('us-east-1') },
    'dockerHubSecretArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { volumeKmsKeyArn: keyIn('eu-west-1', 'aws-us-gov') },
    'volumeKmsKeyArn',
    /no region eu-west-1 in the partition aws-us-gov/,
  ],
  [{ bucketKmsKeyArn: keyIn('mars-1') }, 'bucketKmsKeyArn', /no region mars-1 in the partition aws/],
  [
    { volumeKmsKeyArn: KEY, bucketKmsKeyArn: keyIn('us-east-1') },
    'bucketKmsKeyArn',
    /volumeKmsKeyArn puts the stack into eu-west-1/,
  ],
  [
    { bucketKmsKeyArn: KEY, jobImage: imageIn('cn-north-1') },
    'jobImage',
    /In the partition aws-cn, but the option bucketKmsKeyArn puts the stack into aws\./,
  ],
];

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ namespace: 'My Lab' }, 'namespace: "My Lab"', /lowercase letter/],
  [{ namespace: '1st' }, 'namespace: "1st"', /lowercase letter/],
  [{ namespace: 'a'.repeat(33) }, 'namespace', /up to 31/],
  [{ stackName: '1st' }, 'stackName: "1st"', /letter followed by/],
  [{ stackName: 'my_lab' }, 'stackName: "my_lab"', /letters, digits and hyphens/],
  [{ tags: 'a' as unknown as BatchKnobs['tags'] }, 'tags: "a"', /Use an object such as { CostCenter: '42' }/],
  [{ tags: ['a'] as unknown as BatchKnobs['tags'] }, 'tags: ["a"]', /Must be an object/],
  [{ tags: { CostCenter: 42 } as unknown as BatchKnobs['tags'] }, 'tags.CostCenter: 42', /must be a string/],
  [{ tags: { 'aws:owner': 'me' } }, 'tags.aws:owner', /reserved for AWS/],
  [{ permanentTags: { Name: 'hosts' } }, 'permanentTags.Name', /already holds the names/],
  [{ permanentTags: { 'a,b': 'c' } }, 'permanentTags.a,b', /Use up to 128 letters, digits/],
  [{ tags: { a: 'b;c' } }, 'tags.a: "b;c"', /up to 256/],
  [{ tags: { a: ' b' } }, 'tags.a: " b"', /without a space at either end/],
  [{ tags: { Team: 'a' }, permanentTags: { team: 'b' } }, 'tags.Team', /Another tag has the same key/],
  [
    { tags: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`key-${index}`, 'x'])) },
    'tags',
    /Use up to 40 together/,
  ],
  [{ namespace: 'a-' }, 'namespace: "a-"', /no hyphen at the end/],
  [{ namespace: 'a--b' }, 'namespace: "a--b"', /single hyphens/],
  [{ namespace: 'constructor' }, 'namespace: "constructor"', /Every JavaScript object has a property of this name/],
  [{ architecture: 'mips' as Architecture }, 'architecture: "mips"', /X86_64, ARM64/],
  [{ onDemandAllocationStrategy: 'CHEAPEST' as OnDemandAllocationStrategy }, 'onDemandAllocationStrategy', /BEST_FIT/],
  [{ spotMaxVcpus: 1.5 }, 'spotMaxVcpus: 1.5', /Must be a whole number.*\n +Use a number without a fraction/],
  [{ spotMaxVcpus: '100' as unknown as number }, 'spotMaxVcpus: "100"', /Use a number, without quotes/],
  [{ spotMaxVcpus: Number.NaN }, 'spotMaxVcpus', /Use a number/],
  [{ spotMinVcpus: -1 }, 'spotMinVcpus: -1', /0 to 1000000 vCPUs\.\n +Use 0 or more/],
  [{ spotMinVcpus: 2000 }, 'spotMinVcpus: 2000', /above the maximum \(1000 vCPUs\)/],
  [{ onDemandMaxVcpus: 4, onDemandMinVcpus: 8 }, 'onDemandMinVcpus: 8', /raise onDemandMaxVcpus to 8/],
  [{ spotBidPercentage: 0 }, 'spotBidPercentage: 0', /1 to 100/],
  [{ defaultQueuePriority: 1001 }, 'defaultQueuePriority: 1001', /0 to 1000/],
  [{ defaultQueuePriority: 100 }, 'defaultQueuePriority: 100', /lower than priorityQueuePriority/],
  [{ priorityQueuePriority: 1 }, 'priorityQueuePriority: 1', /lower than priorityQueuePriority/],
  [{ cancelUnrunnableAfterMinutes: 5 }, 'cancelUnrunnableAfterMinutes: 5', /10 to 1440/],
  [{ vpcId: 'my-vpc' }, 'vpcId: "my-vpc"', /vpc-0123456789abcdef0/],
  [{ vpcId: 'vpc-01234567', useDefaultVpc: true }, 'vpcId', /Conflicts with useDefaultVpc/],
  [{ subnetIds: ['subnet-01234567'] }, 'subnetIds', /Set vpcId too/],
  [{ vpcId: 'vpc-01234567', subnetIds: [] }, 'subnetIds', /at least one subnet/],
  [{ vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567', 'subnet-01234567'] }, 'subnetIds', /Duplicate entry/],
  [
    { vpcId: 'vpc-01234567', natGateways: 2 },
    'natGateways',
    /new VPC only, but vpcId selects an existing one\.\n +Set either natGateways or vpcId/,
  ],
  [{ useDefaultVpc: true, maxAzs: 2 }, 'maxAzs', /either maxAzs or useDefaultVpc/],
  [{ maxAzs: 4, region: 'us-west-1' }, 'maxAzs: 4', /1 to 2, the number of zones in us-west-1/],
  [{ maxAzs: 2, natGateways: 3 }, 'natGateways: 3', /0 to 2/],
  [{ maxAzs: 6, natGateways: 3 }, 'natGateways: 3', /0 to 2, at most one for each zone that is used without region/],
  [{ region: 'us-west-1', natGateways: 3 }, 'natGateways: 3', /0 to 2, at most one for each zone/],
  [{ vpcCidr: '10.0.0.0' }, 'vpcCidr', /10\.0\.0\.0\/16/],
  [{ vpcCidr: '10.0.0.0/8' }, 'vpcCidr', /between \/16 and \/22/],
  [{ vpcCidr: '10.0.300.0/16' }, 'vpcCidr', /above 255/],
  [{ vpcCidr: '10.0.7.0/16' }, 'vpcCidr', /Did you mean 10\.0\.0\.0\/16/],
  [{ vpcCidr: '010.0.0.0/16' }, 'vpcCidr', /begins with 0/],
  [{ vpcCidr: '10.0.00.0/16' }, 'vpcCidr', /begins with 0/],
  [{ vpcCidr: '0.1.0.0/16' }, 'vpcCidr', /0\.0\.0\.0\/8/],
  [{ vpcCidr: '127.1.0.0/16' }, 'vpcCidr', /127\.0\.0\.0\/8/],
  [{ vpcCidr: '169.254.4.0/22' }, 'vpcCidr', /metadata service/],
  [{ vpcCidr: '172.17.0.0/16' }, 'vpcCidr', /Docker/],
  [{ vpcCidr: '172.17.4.0/22' }, 'vpcCidr', /Docker/],
  [{ vpcCidr: '224.0.0.0/16' }, 'vpcCidr', /reserved for multicast/],
  [{ vpcCidr: '255.255.0.0/16' }, 'vpcCidr', /reserved for multicast/],
  [{ bucketName: 'My-Bucket' }, 'bucketName', /lowercase/],
  [{ bucketName: '10.0.0.1' }, 'bucketName', /bucket name/],
  [{ bucketName: 'a.-b' }, 'bucketName: "a.-b"', /no dot next to a dot or a hyphen/],
  [{ bucketName: 'a..b' }, 'bucketName', /no dot next to/],
  [{ bucketName: 'a-.b', existingBucket: true }, 'bucketName', /no dot next to/],
  [{ bucketName: 'lab_data' }, 'bucketName', /lowercase/],
  ...['xn--lab', 'sthree-lab', 'amzn-s3-demo-lab'].map(
    (bucketName): Row => [{ bucketName }, 'bucketName', /reserves names that begin/],
  ),
  ...['lab-s3alias', 'lab--ol-s3', 'lab.mrap', 'lab--x-s3', 'lab--table-s3', 'lab-an'].map(
    (bucketName): Row => [{ bucketName }, 'bucketName', /reserves names that end/],
  ),
  [{ existingBucket: true }, 'existingBucket', /bucketName is required/],
  [{ readBuckets: ['s3://data'] }, 'readBuckets: "s3://data"', /without s3:\/\//],
  [{ readWriteBuckets: ['*'] }, 'readWriteBuckets: "*"', /a bucket name/],
  ...['lab/a*', 'lab/a(', 'lab/(a)', 'lab/a?', 'lab/$', 'lab/a b', 'lab//a', 'lab//', '/lab', 'lab/ä'].map(
    (bucket): Row => [{ readBuckets: [bucket] }, `readBuckets: "${bucket}"`, /letters, digits/],
  ),
  [{ readBuckets: ['lab', 'lab/'] }, 'readBuckets: "lab/"', /Duplicate entry: the same as lab\b/],
  [{ readWriteBuckets: ['lab/a/', 'lab/a'] }, 'readWriteBuckets: "lab/a"', /the same as lab\/a\//],
  [{ readBuckets: ['lab'], readWriteBuckets: ['lab/'] }, 'readBuckets: "lab"', /List it in one of the two only/],
  [{ readBuckets: ['lab/a'], readWriteBuckets: ['lab'] }, 'readBuckets: "lab/a"', /Jobs can read and write it already/],
  [{ bucketName: 'lab', readBuckets: ['lab/a'] }, 'readBuckets: "lab/a"', /Part of the workflow bucket/],
  [{ bucketName: 'lab', readWriteBuckets: ['lab'] }, 'readWriteBuckets: "lab"', /Part of the workflow bucket/],
  [{ readBuckets: 'data' as unknown as string[] }, 'readBuckets', /Must be a list/],
  [{ scratchGiB: 4 }, 'scratchGiB: 4', /8 to 65536/],
  [{ scratchThroughputMiBps: 2000 }, 'scratchThroughputMiBps: 2000', /raise scratchIops to 8000/],
  [{ scratchThroughputMiBps: 2001 }, 'scratchThroughputMiBps: 2001', /125 to 2000/],
  [{ scratchIops: 80001 }, 'scratchIops: 80001', /3000 to 80000/],
  [{ scratchIops: 80000, scratchGiB: 100 }, 'scratchIops: 80000', /Use 50000 or less, or raise scratchGiB to 160/],
  [{ scratchGiB: 65537 }, 'scratchGiB: 65537', /8 to 65536/],
  [{ scratchGiBPerVcpu: -1 }, 'scratchGiBPerVcpu: -1', /0 to 170/],
  [{ scratchGiBPerVcpu: 171 }, 'scratchGiBPerVcpu: 171', /0 to 170/],
  [{ scratchGiBPerVcpu: 2.5 }, 'scratchGiBPerVcpu: 2.5', /whole number/],
  [{ useInstanceStore: 'no' as unknown as boolean }, 'useInstanceStore: "no"', /true or false/],
  [{ bucketKmsKeyArn: 'alias/lab' }, 'bucketKmsKeyArn: "alias/lab"', /ARN of a KMS key/],
  [{ kmsKeyArns: [KEY] }, 'kmsKeyArns', /Set readBuckets or readWriteBuckets too/],
  [{ readBuckets: Array.from({ length: 110 }, (_, index) => `refs-${index}`) }, 'readBuckets', /List fewer buckets/],
  [{ kmsKeyArns: ['key'], readBuckets: ['refs'] }, 'kmsKeyArns: "key"', /ARN of a KMS key/],
  [{ engines: ['nextflo'] }, 'engines: "nextflo"', /Did you mean nextflow\?/],
  [{ engines: ['nextflow', 'nextflow'] }, 'engines: "nextflow"', /Duplicate entry/],
  [{ engines: ['cromwell'], hostAwsCli: false }, 'hostAwsCli: false', /remove cromwell from engines/],
  [{ imagePullBehavior: 'prefer-cached' as ImagePullBehavior }, 'imagePullBehavior', /ONCE, DEFAULT, ALWAYS/],
  [{ httpProxy: 'proxy:3128' }, 'httpProxy: "proxy:3128"', /http:\/\/proxy\.lab\.org:3128/],
  [{ httpProxy: 'http://me:secret@proxy.lab.org:3128' }, 'httpProxy', /without a user name and password/],
  [{ httpProxy: 'http://p:1', noProxy: ['a b'] }, 'noProxy: "a b"', /\.lab\.org/],
  [{ noProxy: ['.lab.org'] }, 'noProxy', /Set httpProxy too/],
  [{ pullThroughRegistries: ['quay'] }, 'pullThroughRegistries: "quay"', /Did you mean quay\.io\?/],
  [{ pullThroughRegistries: ['docker.io'] }, 'pullThroughRegistries: "docker.io"', /Set dockerHubSecretArn too/],
  [{ dockerHubSecretArn: SECRET }, 'dockerHubSecretArn', /Add docker\.io to pullThroughRegistries/],
  [
    { dockerHubSecretArn: 'lab/hub', pullThroughRegistries: ['docker.io'] },
    'dockerHubSecretArn',
    /ecr-pullthroughcache/,
  ],
  [
    { pullThroughRegistries: ['quay.io'], namespace: 'a-name-of-twenty-six-chars' },
    'namespace: "a-name-of-twenty-six-chars"',
    /ECR accepts only 25/,
  ],
  [{ hostRefresh: '' }, 'hostRefresh: ""', /up to 32 letters/],
  [{ hostRefresh: "it's new" }, 'hostRefresh: "it\'s new"', /such as 2026-12/],
  [{ hostRefresh: 'a'.repeat(33) }, 'hostRefresh', /up to 32/],
  [{ hostRefresh: '2026\n' }, 'hostRefresh', /up to 32/],
  [{ hostImageId: 'al2023' }, 'hostImageId: "al2023"', /ami-0123456789abcdef0/],
  [{ volumeKmsKeyArn: 'alias/aws/ebs' }, 'volumeKmsKeyArn: "alias/aws/ebs"', /ARN of a KMS key/],
  [{ sessionManager: 'yes' as unknown as boolean }, 'sessionManager: "yes"', /true or false/],
  [{ metadataHopLimit: 0 }, 'metadataHopLimit: 0', /1 to 64 hops/],
  [{ metadataHopLimit: 65 }, 'metadataHopLimit: 65', /1 to 64 hops/],
  [{ jobImage: 'ubuntu' }, 'jobImage: "ubuntu"', /a tag other than latest, or with a digest/],
  [{ jobImage: 'quay.io/lab/tools:latest' }, 'jobImage', /a tag other than latest/],
  [{ jobImage: 'localhost:5000/tools' }, 'jobImage', /a tag other than latest/],
  [{ jobImage: 'lab/tools:1 rm' }, 'jobImage', /the name of an image/],
  [{ internetAccess: 'no' as unknown as boolean }, 'internetAccess: "no"', /true or false/],
  [{ ...ENDPOINTS, subnetIds: undefined }, 'internetAccess: false', /Set vpcId and subnetIds too/],
  [{ ...ENDPOINTS, vpcId: undefined, subnetIds: undefined }, 'internetAccess: false', /Set vpcId and subnetIds too/],
  [{ ...ENDPOINTS, hostAwsCli: undefined }, 'hostAwsCli: true', /Set hostAwsCli to false/],
  [
    { ...ENDPOINTS, hostAwsCli: undefined, engines: ['cromwell'] },
    'hostAwsCli: true',
    /Set hostAwsCli to false.*Remove cromwell from engines too/,
  ],
  [{ ...ENDPOINTS, jobImage: undefined }, 'jobImage: "public.ecr.aws/', /Use an image in ECR/],
  [{ ...ENDPOINTS, jobImage: 'quay.io/lab/tools:1' }, 'jobImage: "quay.io/lab/tools:1"', /Use an image in ECR/],
  [{ ...ENDPOINTS, pullThroughRegistries: ['quay.io'] }, 'pullThroughRegistries: ["quay.io"]', /NAT gateway/],
  ...ELSEWHERE,
  [{ jobTimeoutHours: 0 }, 'jobTimeoutHours: 0', /1 to 336/],
  [{ jobAttempts: 11 }, 'jobAttempts: 11', /1 to 10 attempts\.\n +Use 10 or less/],
  [{ logRetentionDays: 31 }, 'logRetentionDays: 31', /Did you mean 30\?/],
  [{ architecture: 'ARM' as Architecture }, 'architecture: "ARM"', /Did you mean ARM64\?/],
  [{ spotMaxVcpu: 5 } as BatchKnobs, 'spotMaxVcpu', /Did you mean spotMaxVcpus\?/],
];

test.each(WRONG)('%j is refused', (knobs, option, says) => {
  const said = complaint(knobs);
  expect(said).toContain(`  ${option}`);
  expect(said).toMatch(says);
});

test('all problems are told at once, without a stack', () => {
  const said = complaint({ namespace: 'X', spotMaxVcpus: 0.5, maxAzs: 9, jobAttempts: 0 });
  expect(said).toMatch(/4 options cannot be used/);
  for (const option of ['namespace', 'spotMaxVcpus', 'maxAzs', 'jobAttempts']) {
    expect(said).toContain(`  ${option}: `);
  }
  expect(said).not.toMatch(/\n\s+at /);
});

test('what EC2 does not have is told beside what has the wrong form', () => {
  const said = complaint({
    architecture: 'mips' as Architecture,
    region: 'mars-1',
    spotInstanceFamilies: ['m55'],
    onDemandInstanceFamilies: ['c55'],
    onDemandInstanceTypes: ['m7i.large'],
    vpcId: 'x',
  });
  expect(said).toMatch(/6 options cannot be used/);
  for (const option of [
    'architecture: "mips"',
    'region: "mars-1"',
    'spotInstanceFamilies: "m55"',
    'onDemandInstanceFamilies: "c55"',
    'onDemandInstanceTypes: ["m7i.large"]',
    'vpcId: "x"',
  ]) {
    expect(said).toContain(`  ${option}`);
  }
});

test('what lies on the edge is accepted', () => {
  expect(
    complaint({
      namespace: 'a',
      region: 'us-east-1',
      defaultQueuePriority: 0,
      priorityQueuePriority: 1,
      cancelUnrunnableAfterMinutes: 1440,
      spotMinVcpus: 7,
      spotMaxVcpus: 7,
      maxAzs: 6,
      natGateways: 6,
      vpcCidr: '192.168.4.0/22',
      scratchGiB: 160,
      scratchGiBPerVcpu: 170,
      scratchIops: 80000,
      scratchThroughputMiBps: 2000,
      hostRefresh: 'a'.repeat(32),
      hostImageId: 'ami-01234567',
      metadataHopLimit: 64,
      jobImage: `quay.io:443/lab/tools@sha256:${'0'.repeat(64)}`,
      bucketName: 'lab.data-1',
      readBuckets: ['1000genomes', 'refs/hg38', "lab/it's_v1.0!-/", 'refs/hg19', 'Old_Bucket', 'results'],
      readWriteBuckets: ['results/2026'],
      jobAttempts: 10,
    }),
  ).toBe('');
});

test.each([
  { region: 'eu-west-1', readBuckets: ['refs'], kmsKeyArns: [keyIn('us-east-1')], jobImage: imageIn('us-east-1') },
  { region: 'eu-west-1', existingBucket: true, bucketName: 'data', bucketKmsKeyArn: keyIn('us-east-1') },
  { region: 'cn-north-1', volumeKmsKeyArn: keyIn('cn-north-1', 'aws-cn') },
  { volumeKmsKeyArn: KEY, readBuckets: ['refs'], kmsKeyArns: [keyIn('us-east-1')] },
])('what may be elsewhere is accepted: %j', (knobs) => {
  expect(complaint(knobs)).toBe('');
});

test.each(['Old_Bucket', 'xn--lab', 'lab-an', 'lab-s3alias'])('a bucket that exists may be called %s', (bucketName) => {
  expect(complaint({ bucketName, existingBucket: true })).toBe('');
});

test('of a region that does not exist, only that is told', () => {
  expect(complaint({ region: 'mars-1', volumeKmsKeyArn: KEY })).toMatch(/an option cannot be used/);
});

test('hosts without the internet are accepted when nothing needs it', () => {
  expect(complaint(ENDPOINTS)).toBe('');
  expect(complaint({ ...ENDPOINTS, jobImage: '111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/tools:1.0' })).toBe('');
});

test('everything that needs the internet is told at once', () => {
  expect(complaint({ internetAccess: false, pullThroughRegistries: ['quay.io'] })).toMatch(/4 options cannot be used/);
});
