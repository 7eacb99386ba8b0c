import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { BatchStack } from '../../src/app/batch/batch-stack';
import { instanceTypes, settings } from '../app/batch/deployment';
import { generated } from '../generated';
import { VARIATIONS } from './settings';

const { context } = JSON.parse(generated()['cdk.json']);

describe.each([['the defaults', {}] as const, ...VARIATIONS])('with %s', (_, changed) => {
  let outdir: string;

  beforeEach(() => {
    process.env.CDK_VALIDATION = 'true';
    outdir = mkdtempSync(join(tmpdir(), 'validation-'));
  });

  afterEach(() => rmSync(outdir, { recursive: true }));

  test('CloudFormation accepts the template, and the CDK has no warning', () => {
    const app = new App({ context, outdir });
    const all = { ...settings, ...changed };
    const stack = new BatchStack(app, all.stackName, { settings: all, instanceTypes, env: { region: all.region } });
    const { directory } = app.synth();
    expect(directory).toBe(outdir);
    expect(process.exitCode ?? 0).toBe(0);
    expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
    expect(Annotations.fromStack(stack).findError('*', Match.anyValue())).toEqual([]);
  });
});
