import { attempt, instanceTypes, read, run } from './harness';
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
