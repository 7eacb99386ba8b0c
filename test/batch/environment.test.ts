import { App, Stack } from 'aws-cdk-lib';
import { environmentFor, isKnown } from '../../src/app/batch/environment';
import type { BatchSettings } from '../../src/app/batch/settings';
import { settings } from '../app/batch/deployment';

const ACCOUNT = '111111111111';
const CREDENTIALS = { CDK_DEFAULT_ACCOUNT: ACCOUNT, CDK_DEFAULT_REGION: 'us-east-2' };

const former = { ...process.env };

afterEach(() => {
  process.env = { ...former };
});

function environmentOf(changed: Partial<BatchSettings>, variables: Record<string, string> = CREDENTIALS) {
  Object.assign(process.env, variables);
  return environmentFor({ ...settings, ...changed });
}

describe('the environment of a stack', () => {
  test('is undefined without lookups, whatever the credentials', () => {
    expect(environmentOf({})).toBeUndefined();
    expect(environmentOf({ vpcId: 'vpc-1', subnetIds: ['subnet-1'] })).toBeUndefined();
  });

  test.each([{}, { useDefaultVpc: true }, { vpcId: 'vpc-1' }, { vpcId: 'vpc-1', subnetIds: ['subnet-1'] }])(
    'is the region of the settings in the account of the credentials: %j',
    (changed) => {
      const region = 'eu-west-1';
      expect(environmentOf({ region, ...changed })).toEqual({ account: ACCOUNT, region });
    },
  );

  test.each([{ useDefaultVpc: true }, { vpcId: 'vpc-1' }])(
    'is that of the credentials if the VPC is looked up: %j',
    (changed) => expect(environmentOf(changed)).toEqual({ account: ACCOUNT, region: 'us-east-2' }),
  );

  test('is undefined without credentials, for which the CDK sets a region but no account', () => {
    const { CDK_DEFAULT_REGION } = CREDENTIALS;
    expect(environmentOf({ useDefaultVpc: true }, { CDK_DEFAULT_REGION })).toBeUndefined();
    expect(environmentOf({ useDefaultVpc: true, region: 'eu-west-1' }, { CDK_DEFAULT_REGION })).toEqual({
      account: undefined,
      region: 'eu-west-1',
    });
  });
});

test.each([
  [{ account: ACCOUNT, region: 'eu-west-1' }, true],
  [{ account: ACCOUNT }, false],
  [{ region: 'eu-west-1' }, false],
  [{}, false],
])('a stack is known if it has an account and a region: %j, %s', (env, expected) => {
  expect(isKnown(new Stack(new App(), 'stack', { env }))).toBe(expected);
});
