import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostBoot } from '../../src/app/batch/hosts/host-boot';
import { HOST_LIMITS } from '../../src/app/batch/limits';
import type { BatchSettings } from '../../src/app/batch/settings';
import { settings } from '../app/batch/deployment';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf, userDataOf } from '../app/batch/template';
import { temporaryFolder } from './clean-up';
import { describeWith } from './programs';
import { bodiesOf } from './user-data';

/** Longer than any that CloudFormation makes of a namespace. */
const LOG_GROUP = `${'n'.repeat(32)}-HostLogsC0C95A2C-AbCdEfGhIjKl`;

const MOUNT = {
  package: 'amazon-efs-utils',
  type: 'efs',
  source: 'fs-0123456789abcdef0:/',
  path: '/mnt/references',
  options: '_netdev,noresvport,tls,iam',
};

const ENGINES = ['nextflow', 'miniwdl', 'snakemake', 'cromwell', 'step-functions'];

/** Every combination of what user data depends on: switches both ways, texts and numbers at their widest. */
function combinations(): [name: string, userData: string][] {
  const both = [true, false];
  return both.flatMap((useInstanceStore) =>
    both.flatMap((hostAwsCli) =>
      [...ENGINES.map((engine) => [engine]), [], ENGINES].flatMap((engines) =>
        [undefined, 'http://proxy.internal.lab.org:3128'].flatMap((httpProxy) =>
          [0, 2].map((mounts): [string, string] => {
            const wide = { scratchGiB: 65_536, noProxy: ['.internal.lab.org'] } satisfies Partial<BatchSettings>;
            const all = { ...settings, ...wide, useInstanceStore, hostAwsCli, engines, httpProxy };
            const boot = new HostBoot(all, { logGroupName: LOG_GROUP } as never);
            for (let mount = 0; mount < mounts; mount++) {
              boot.mount(MOUNT);
            }
            return [JSON.stringify({ useInstanceStore, hostAwsCli, engines, httpProxy, mounts }), boot.render()];
          }),
        ),
      ),
    ),
  );
}

describe.each(combinations())('user data with %s', (_, text) => {
  test('has room for the part of AWS Batch', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(HOST_LIMITS.userDataBytes - HOST_LIMITS.batchUserDataBytes);
  });

  test('is plain ASCII, each part a script', () => {
    expect(text).not.toMatch(/[^\n -~]/);
    for (const body of bodiesOf(text)) {
      expect(body).toMatch(/^#!\/bin\/bash\n/);
      expect(spawnSync('bash', ['-n'], { input: body, encoding: 'utf-8' })).toMatchObject({ status: 0, stderr: '' });
    }
  });
});

test('one byte of a script makes a new version of the launch template, and changes nothing else', () => {
  const stack = stackOf();
  const before = templateOf(stackOf());
  stack.hostTemplate.boot.mount(MOUNT);
  const after = templateOf(stack);
  expect(Object.keys(after.Resources)).toEqual(Object.keys(before.Resources));
  const changed = Object.keys(before.Resources).filter(
    (id) => JSON.stringify(before.Resources[id]) !== JSON.stringify(after.Resources[id]),
  );
  const templates = Object.keys(resourcesOf(before, 'AWS::EC2::LaunchTemplate'));
  expect(changed).toEqual(templates);
  expect(userDataOf(after)).not.toBe(userDataOf(before));
  const versions = Object.values(resourcesOf(after, 'AWS::Batch::ComputeEnvironment')).map(
    ({ Properties }) => Properties.ComputeResources.LaunchTemplate.Version,
  );
  expect(versions).toEqual(Array(2).fill({ 'Fn::GetAtt': [templates[0], 'LatestVersionNumber'] }));
});

describeWith(['cloud-init'], 'cloud-init', () => {
  const [[, text]] = combinations();

  test('finds two parts: a hook for each boot, and a script', () => {
    const { stdout, stderr } = spawnSync('/usr/bin/python3', [join(__dirname, 'parts.py')], {
      input: text,
      encoding: 'utf-8',
    });
    expect(stderr).toBe('');
    const parts: { type: string; handler: string; body: string }[] = JSON.parse(stdout);
    expect(parts.map(({ type, handler }) => [type, handler])).toEqual([
      ['text/cloud-boothook', 'BootHookPartHandler'],
      ['text/x-shellscript', 'ShellScriptPartHandler'],
    ]);
    expect(parts.map(({ body }) => body.trimEnd())).toEqual(bodiesOf(text));
  });

  test('finds nothing that its schema refuses', () => {
    const folder = temporaryFolder('cloud-config-');
    const check = (config: string) => {
      const file = join(folder, 'config.yaml');
      writeFileSync(file, config);
      return spawnSync('cloud-init', ['schema', '--config-file', file], { encoding: 'utf-8' }).status;
    };
    const configs = bodiesOf(text).filter((body) => body.startsWith('#cloud-config'));
    expect(check('#cloud-config\nruncmd: 7\n')).toBe(1);
    expect(['#cloud-config\n{}\n', ...configs].map(check)).toEqual([0]);
    rmSync(folder, { recursive: true });
  });
});
