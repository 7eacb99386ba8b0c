import { existsSync, readFileSync } from 'node:fs';

/** Have every app of the tests, those of `test/main.test.ts` too, be as `npx projen deploy` would have it. */
export function asDeployed(): void {
  const { context: flags } = read('cdk.json');
  const lookups = read('cdk.context.json');
  // Nothing is deployed from here: code of Lambda functions, which takes long to build, is left as it is.
  // Where each resource was made in the code is not looked at, and takes a tenth of the time to find out.
  const untraced = { 'aws:cdk:disable-creation-stack-traces': true };
  const context = { ...flags, ...lookups, ...untraced, 'aws:cdk:bundling-stacks': [] };
  process.env.CDK_CONTEXT_JSON = JSON.stringify(context);
  // Building the templates is what is tested here; that CloudFormation would take them, `synth` checks once for all.
  process.env.CDK_VALIDATION = 'false';
  // With the account of whoever runs the tests, what is looked up in it would change what they see.
  delete process.env.CDK_DEFAULT_ACCOUNT;
  delete process.env.CDK_DEFAULT_REGION;
}

function read(file: string): Record<string, Record<string, unknown> | undefined> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf-8')) : {};
}
