import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf } from '../app/batch/template';
import { jobCalled, policies } from './custom-job';

describe('images', () => {
  test.each([
    ['quay.io/biocontainers/samtools:1.21', '/lab/quay/biocontainers/samtools:1.21'],
    ['public.ecr.aws/amazonlinux/amazonlinux:2023', '/lab/ecr/amazonlinux/amazonlinux:2023'],
    ['ubuntu:24.04', '/lab/hub/library/ubuntu:24.04'],
    ['docker.io/broadinstitute/gatk:4.6', '/lab/hub/broadinstitute/gatk:4.6'],
    ['broadinstitute/gatk:4.6', '/lab/hub/broadinstitute/gatk:4.6'],
    ['mylocalhost/gatk:4.6', '/lab/hub/mylocalhost/gatk:4.6'],
    ['localhosts/gatk:4.6', '/lab/hub/localhosts/gatk:4.6'],
  ])('of a registry that is kept are pulled nearby: %s', (image, path) => {
    const stack = stackOf({ namespace: 'lab', pullThroughRegistries: ['quay.io', 'public.ecr.aws', 'docker.io'] });
    const name = JSON.stringify(stack.resolve(stack.images.nameOf(image)));
    expect(name).toContain('.dkr.ecr.');
    expect(name).toContain(path);
  });

  test.each(['ghcr.io/lab/tool:1', 'localhost/tool:1', 'localhost:80/tool:1', 'registry.lab.org:5000/tool:1'])(
    'of another are pulled from where they are: %s',
    (image) => expect(stackOf({ pullThroughRegistries: ['quay.io'] }).images.nameOf(image)).toBe(image),
  );

  test.each([
    ['public.ecr.aws/lab/tool:1', []],
    ['quay.io/111111111111.dkr.ecr.eu-west-1.amazonaws.com/tool:1', []],
    ['111111111111.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1', ['eu-west-1:111111111111:repository/lab/tool']],
    ['111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/tool@sha256:0', ['cn-north-1:111111111111:repository/tool']],
  ])('may be pulled if they are private and in ECR: %s', (jobImage, repositories) => {
    const said = policies(templateOf(stackOf({ jobImage })));
    expect([...said.matchAll(/:ecr:([^"]+)"/g)].map(([, repository]) => repository)).toEqual(repositories);
  });

  test.each(['ghcr.io', 'constructor'])('of %s are not pulled nearby, which is an error with a fix', (name) => {
    expect(() => stackOf({ pullThroughRegistries: [name] })).toThrow(/Use one of quay\.io, .*docker\.io/);
  });

  test('are pulled through rules below the namespace, and the job definitions use them', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';
    const template = templateOf(
      stackOf({
        namespace: 'lab',
        pullThroughRegistries: ['public.ecr.aws', 'docker.io', 'quay.io', 'registry.k8s.io'],
        dockerHubSecretArn: arn,
      }),
    );
    const rules = Object.values(resourcesOf(template, 'AWS::ECR::PullThroughCacheRule'));
    expect(rules.map(({ Properties }) => Properties)).toEqual([
      { EcrRepositoryPrefix: 'lab/ecr', UpstreamRegistryUrl: 'public.ecr.aws' },
      { EcrRepositoryPrefix: 'lab/hub', UpstreamRegistryUrl: 'registry-1.docker.io', CredentialArn: arn },
      { EcrRepositoryPrefix: 'lab/quay', UpstreamRegistryUrl: 'quay.io' },
      { EcrRepositoryPrefix: 'lab/k8s', UpstreamRegistryUrl: 'registry.k8s.io' },
    ]);
    expect(JSON.stringify(jobCalled(template, 'lab-job').ContainerProperties.Image)).toContain('/lab/ecr/amazonlinux/');
    expect(policies(template)).toContain(':repository/lab/hub/*');
  });
});
