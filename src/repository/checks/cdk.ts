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
  const orLater = `Use ${VERSIONS.cdkLibrary} or a later version of aws-cdk-lib`;
  const version = String(value);
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return problem('Must be a version with three numbers.', `${orLater}, without a caret. The caret is added.`);
  }
  const reason = whyNot(version, VERSIONS.cdkLibrary);
  return reason ? problem(reason, `${orLater}.`) : [];
}

/** It has the highest number, so every range that allows it selects it. */
const ACCIDENT = '3.0.0, which was published by accident and cannot read the output of aws-cdk-lib 2.';

function checkCli(option: string, value: unknown): Problem[] {
  const fix = `Use ^${VERSIONS.cdkCli} or a later version 2 of aws-cdk, exact or with a caret or a tilde.`;
  const problem = (reason: string): Problem[] => [{ option, value, reason, fix }];
  const range = String(value);
  const [, version] = /^[~^]?(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (version === undefined) {
    return problem(/^[~^]?2\b/.test(range) ? 'Must be a version with three numbers.' : `Can select ${ACCIDENT}`);
  }
  const reason = version.startsWith('3.') ? `Selects at least ${ACCIDENT}` : whyNot(version, VERSIONS.cdkCli);
  return reason ? problem(reason) : [];
}

function whyNot(version: string, oldest: string): string | undefined {
  const parts = partsOf(version) ?? [];
  if (isBefore(parts, partsOf(oldest) ?? [])) {
    return `Too old: the Batch core needs ${oldest} or later.`;
  }
  return parts[0] > 2 ? 'Too new: the Batch core needs version 2 of the CDK.' : undefined;
}
