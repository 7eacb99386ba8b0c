import { VERSIONS } from '../../components/versions';
import type { Problem } from '../../diagnostics/problem';
import type { FormCheck } from '../../knobs/rules/form';
import type { RepositoryOptions } from '../options';
import { checkCdkOut } from './cdk-out';
import { checkContext } from './context';
import { isBefore, partsOf } from './version-parts';

type CdkOptions = Pick<RepositoryOptions, 'context' | 'cdkVersion' | 'cdkCliVersion' | 'cdkout'>;

export const CDK: { readonly [Option in keyof Required<CdkOptions>]: FormCheck } = {
  context: checkContext,
  cdkVersion: checkLibrary,
  cdkCliVersion: checkCli,
  cdkout: checkCdkOut,
};

function checkLibrary(option: string, value: unknown): Problem[] {
  const problem = (reason: string, fix: string): Problem[] => [{ option, value, reason, fix }];
  const orLater = `Give ${VERSIONS.cdkLibrary} or a later version of aws-cdk-lib`;
  const version = String(value);
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return problem('It is not a version of three numbers.', `${orLater}: without a caret, which is added.`);
  }
  const reason = whyNot(version, VERSIONS.cdkLibrary);
  return reason ? problem(reason, `${orLater}.`) : [];
}

/** It is newer than all others: who allows it gets it. */
const ACCIDENT = '3.0.0, which was published by accident and cannot read what aws-cdk-lib 2 writes.';

function checkCli(option: string, value: unknown): Problem[] {
  const fix = `Give ^${VERSIONS.cdkCli} or a later version 2 of aws-cdk, exact or with a caret or a tilde.`;
  const problem = (reason: string): Problem[] => [{ option, value, reason, fix }];
  const range = String(value);
  const [, version] = /^[~^]?(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (version === undefined) {
    return problem(/^[~^]?2\b/.test(range) ? 'It is not a version of three numbers.' : `It may come to ${ACCIDENT}`);
  }
  const reason = version.startsWith('3.') ? `It is at least ${ACCIDENT}` : whyNot(version, VERSIONS.cdkCli);
  return reason ? problem(reason) : [];
}

function whyNot(version: string, oldest: string): string | undefined {
  const parts = partsOf(version) ?? [];
  if (isBefore(parts, partsOf(oldest) ?? [])) {
    return `The Batch core is made with ${oldest}, and this version is older.`;
  }
  return parts[0] > 2 ? 'The Batch core is made with version 2 of the CDK.' : undefined;
}
