import type { BatchKnobs } from '../../../src';
import { complaint } from '../problems';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
export type Row = [knobs: BatchKnobs, option: string, says: RegExp];

export const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';
export const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';

export const keyIn = (region: string, partition = 'aws') =>
  `arn:${partition}:kms:${region}:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001`;
export const imageIn = (region: string) => `111111111111.dkr.ecr.${region}.amazonaws.com/tools:1.0`;

/** Hosts that reach nothing but VPC endpoints. */
export const ENDPOINTS = {
  vpcId: 'vpc-01234567',
  subnetIds: ['subnet-01234567'],
  internetAccess: false,
  hostAwsCli: false,
  engines: ['snakemake'],
  jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
} satisfies BatchKnobs;

export function itIsRefused(knobs: BatchKnobs, option: string, says: RegExp): void {
  const said = complaint(knobs);
  expect(said).toContain(`\n  ${option}`);
  expect(said).toMatch(says);
}
