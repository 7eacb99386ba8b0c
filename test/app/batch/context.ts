import { existsSync, readFileSync } from 'node:fs';

/** Have every app of the tests, those of `test/main.test.ts` too, be as `npx projen deploy` would have it. */
export function asDeployed(): void {
  const { context: flags } = read('cdk.json');
  const lookups = read('cdk.context.json');
  // Nothing is deployed from here: code of Lambda functions, which takes long to build, is left as it is.
  // The CDK would note where in the code each resource is made. No test reads that, and it takes a tenth of the time.
  const untraced = { 'aws:cdk:disable-creation-stack-traces': true };
  const context = { ...flags, ...lookups, ...untraced, 'aws:cdk:bundling-stacks': [] };
  process.env.CDK_CONTEXT_JSON = JSON.stringify(context);
  // The tests look at the templates. Whether CloudFormation accepts them, `synth` checks once.
  process.env.CDK_VALIDATION = 'false';
  // With the account of your credentials, lookups would make the result depend on that account.
  delete process.env.CDK_DEFAULT_ACCOUNT;
  delete process.env.CDK_DEFAULT_REGION;
}

function read(file: string): Record<string, Record<string, unknown> | undefined> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf-8')) : {};
}
