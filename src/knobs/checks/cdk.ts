import { CDK_VERSIONS } from '../../cdk-versions';
import type { RepositoryOptions } from '../../repository-options';
import type { Problem } from '../problem';
import { checkCdkOut } from './cdk-out';
import { checkContext } from './context';
import { isBefore, partsOf } from './version-parts';

/** What can be wrong with what is set about the CDK. */
export function checkCdk({ context, cdkVersion, cdkCliVersion, cdkout }: Partial<RepositoryOptions>): Problem[] {
  return [
    ...(context === undefined ? [] : checkContext(context)),
    ...(cdkVersion === undefined ? [] : checkLibrary(cdkVersion)),
    ...(cdkCliVersion === undefined ? [] : checkCli(cdkCliVersion)),
    ...(cdkout === undefined ? [] : checkCdkOut(cdkout)),
  ];
}

function checkLibrary(value: string): Problem[] {
  const problem = (reason: string, remedy: string): Problem[] => [{ option: 'cdkVersion', value, reason, remedy }];
  const orLater = `Give ${CDK_VERSIONS.library} or a later version of aws-cdk-lib`;
  if (!/^\d+\.\d+\.\d+$/.test(value)) {
    return problem('It is not a version of three numbers.', `${orLater}: without a caret, which is added.`);
  }
  const reason = whyNot(value, CDK_VERSIONS.library);
  return reason ? problem(reason, `${orLater}.`) : [];
}

/** It is newer than all others: who allows it gets it. */
const ACCIDENT = '3.0.0, which was published by accident and cannot read what aws-cdk-lib 2 writes.';

function checkCli(value: string): Problem[] {
  const remedy = `Give ^${CDK_VERSIONS.cli} or a later version 2 of aws-cdk, exact or with a caret or a tilde.`;
  const problem = (reason: string): Problem[] => [{ option: 'cdkCliVersion', value, reason, remedy }];
  const [, version] = /^[~^]?(\d+\.\d+\.\d+)$/.exec(value) ?? [];
  if (version === undefined) {
    return problem(/^[~^]?2\b/.test(value) ? 'It is not a version of three numbers.' : `It may come to ${ACCIDENT}`);
  }
  const reason = version.startsWith('3.') ? `It is at least ${ACCIDENT}` : whyNot(version, CDK_VERSIONS.cli);
  return reason ? problem(reason) : [];
}

function whyNot(version: string, oldest: string): string | undefined {
  const parts = partsOf(version) ?? [];
  if (isBefore(parts, partsOf(oldest) ?? [])) {
    return `The Batch core is made with ${oldest}, and this version is older.`;
  }
  return parts[0] > 2 ? 'The Batch core is made with version 2 of the CDK.' : undefined;
}
