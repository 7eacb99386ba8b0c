import { existsSync, readFileSync } from 'node:fs';

/** The feature flags of the app: without them the template would be another. */
export function flags(): Record<string, unknown> {
  return read('cdk.json').context ?? {};
}

/** What `cdk synth` has looked up in AWS and keeps. */
export function lookups(): Record<string, unknown> {
  return read('cdk.context.json');
}

function read(file: string): Record<string, Record<string, unknown> | undefined> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf-8')) : {};
}
