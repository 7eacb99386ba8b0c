import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../generated';
import { inRepository } from '../repository';

interface Template {
  readonly Parameters: Record<string, { readonly Default?: string }>;
  readonly Rules: Record<string, unknown>;
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
}

const files = generated({
  cdkout: 'build/cdk',
  pullThroughRegistries: ['quay.io'],
  sessionManager: true,
  context: {
    '@aws-cdk/core:bootstrapQualifier': 'lab',
    '@aws-cdk/core:permissionsBoundary': { name: 'my-boundary' },
    '@aws-cdk/aws-iam:minimizePolicies': false,
  },
});

/** What a program of the repository says, once it has ended well. */
function run(folder: string, command: string, ...args: string[]): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CDK_VALIDATION: 'false' };
  const program = join('node_modules', '.bin', command);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf-8' });
  expect([command, status, status === 0 ? '' : stdout + stderr]).toEqual([command, 0, '']);
  return stdout + stderr;
}

test('a repository deploys through its bootstrap, with a boundary on every role, from its folder', () => {
  inRepository(files, (folder) => {
    run(folder, 'cdk', 'synth', '--quiet');
    expect(existsSync(join(folder, 'cdk.out'))).toBe(false);
    const read = (file: string) => readFileSync(join(folder, 'build', 'cdk', file), 'utf-8');
    const { Parameters, Rules, Resources }: Template = JSON.parse(read('my-batch.template.json'));
    expect(Parameters.BootstrapVersion.Default).toBe('/cdk-bootstrap/lab/version');
    expect(Object.keys(Rules)).toContain('CheckBootstrapVersion');
    expect(read('manifest.json')).toContain('cdk-lab-deploy-role-');
    const roles = Object.values(Resources).filter(({ Type }) => /^AWS::IAM::(Role|User)$/.test(Type));
    expect(roles.length).toBeGreaterThan(2);
    for (const { Properties } of roles) {
      expect(JSON.stringify(Properties.PermissionsBoundary)).toContain(':policy/my-boundary');
    }
  });
}, 120_000);

test('jest ignores this folder, because assets may be packages with the same name', () => {
  inRepository(files, (folder) => {
    for (const asset of ['asset.1', 'asset.2']) {
      mkdirSync(join(folder, 'build', 'cdk', asset), { recursive: true });
      writeFileSync(join(folder, 'build', 'cdk', asset, 'package.json'), '{ "name": "handler" }');
    }
    expect(run(folder, 'jest', '--ci', 'test/batch/names.test.ts')).not.toContain('naming collision');
  });
}, 120_000);
