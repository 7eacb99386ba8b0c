import { attempt, read, run, template } from './harness';
import { itIsARepositoryThatDeploys } from './scaffold';

describe('ARM64 in one region, from a terminal with colors', () => {
  const world = { terminal: true };
  itIsARepositoryThatDeploys(['--architecture', 'ARM64', '--region', 'eu-west-1'], world, (folder) => {
    const settings = read(folder, 'src', 'settings.ts');
    expect(settings).toContain('architecture: Architecture.ARM64');
    expect(run(folder, 'npx', 'projen', 'instances').stdout).toMatch(/^spot +eu-west-1 +\d+ +\d+ /m);
    const rows = JSON.parse(run(folder, 'npx', 'gwf-batch', 'instances', '--json').stdout);
    expect(rows).toMatchObject([
      { environment: 'spot', region: 'eu-west-1', zones: 3, maxVcpus: 1000, vcpus: { max: 16 } },
      { environment: 'onDemand', region: 'eu-west-1', zones: 3, maxVcpus: 100, largestJob: { vcpus: 96 } },
    ]);
    expect(rows.map((row: { types: number }) => row.types)).toEqual(instanceTypes(folder).map((types) => types.length));
    const refused = attempt(folder, 'npx', 'gwf-batch', 'instances', '--region', 'us-east-1', '--json');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('This repository deploys to eu-west-1');
    for (const types of instanceTypes(folder)) {
      expect(types.length).toBeGreaterThan(10);
      expect(types.every((type) => /^[cmr]\d+g/.test(type))).toBe(true);
    }
  });
});

describe('families of your own in an existing VPC, as flags', () => {
  const vpc = 'vpc-0123456789abcdef0';
  const subnets = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
  const network = ['--region', 'us-east-1', '--vpc-id', vpc, ...subnets.flatMap((id) => ['--subnet-ids', id])];
  const onDemand = ['--on-demand-instance-families', 'm7i'];
  const spot = ['--spot-instance-families', 'c5', '--spot-instance-families', 'm5', '--spot-max-size', '2xlarge'];
  itIsARepositoryThatDeploys([...network, ...onDemand, ...spot], {}, (folder) => {
    const { Resources, Parameters } = template(folder);
    const resources = Object.values(Resources);
    expect(resources.some(({ Type }) => Type === 'AWS::EC2::VPC')).toBe(false);
    expect(Object.values(Parameters ?? {}).map(({ Type }) => Type)).not.toContain('List<AWS::EC2::Subnet::Id>');
    for (const environment of resources.filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')) {
      expect(environment.Properties).toMatchObject({ ComputeResources: { Subnets: subnets } });
    }
    const [spotTypes, onDemandTypes] = instanceTypes(folder);
    expect(spotTypes).toEqual(['c5.large', 'c5.xlarge', 'c5.2xlarge', 'm5.large', 'm5.xlarge', 'm5.2xlarge']);
    expect(onDemandTypes.every((type) => type.startsWith('m7i.'))).toBe(true);
    expect(read(folder, '.projenrc.ts')).toContain("spotInstanceFamilies: ['c5', 'm5']");
    expect(read(folder, 'README.md')).toContain('`c5` `m5`');
  });
});

/** The lists of Spot and of On-Demand. */
function instanceTypes(folder: string): string[][] {
  const environments = Object.values(template(folder).Resources)
    .filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')
    .map(({ Properties }) => Properties.ComputeResources as { Type: string; InstanceTypes: string[] });
  return ['SPOT', 'EC2'].map((kind) => environments.find(({ Type }) => Type === kind)?.InstanceTypes ?? []);
}
