import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { nearest } from '../../diagnostics/nearest';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from '../../knobs/conflicts/conflict';
import { isLicensed } from '../license';
import type { RepositoryOptions } from '../options';

type Options = Partial<RepositoryOptions>;

const conflict = conflictOf<Options>();

/** Combinations of projen's options that projen would refuse one at a time, with a stack trace. */
export const REPOSITORY_CONFLICTS = [
  conflict(['authorName', 'authorEmail', 'authorUrl', 'authorOrganization'], checkAuthor),
  conflict(
    ['dependabot', 'depsUpgrade', 'autoApproveUpgrades', 'autoApproveOptions', 'github', 'parent'],
    checkUpgrades,
  ),
  conflict(['licensed', 'license', 'copyrightOwner', 'authorName'], checkLicense),
  conflict(['npmRegistryUrl'], checkRegistry),
];

function checkAuthor(options: Options): Problem[] {
  if (options.authorName) {
    return [];
  }
  return (['authorEmail', 'authorUrl', 'authorOrganization'] as const)
    .filter((option) => options[option] || options[option] === false)
    .map((option) => ({
      option,
      value: options[option],
      reason: 'authorName is required.',
      fix: 'Set authorName too.',
    }));
}

function checkUpgrades(options: Options): Problem[] {
  const problems: Problem[] = [];
  if (options.dependabot && options.depsUpgrade) {
    const reason = 'Conflicts with depsUpgrade: both upgrade the dependencies.';
    problems.push({ option: 'dependabot', value: true, reason, fix: 'Set either dependabot or depsUpgrade.' });
  }
  const { autoApproveUpgrades, autoApproveOptions, github, parent } = options;
  if (autoApproveUpgrades && !autoApproveOptions && (github ?? !parent)) {
    const reason = 'autoApproveOptions is required.';
    problems.push({ option: 'autoApproveUpgrades', value: true, reason, fix: 'Set autoApproveOptions too.' });
  }
  return problems;
}

function checkLicense(options: Options): Problem[] {
  const { license = 'Apache-2.0', copyrightOwner, authorName } = options;
  if (!isLicensed(options)) {
    return [];
  }
  const folder = join(dirname(createRequire(__filename).resolve('projen/package.json')), 'license-text');
  const file = join(folder, `${license}.txt`);
  if (!existsSync(file)) {
    const names = readdirSync(folder).map((each) => parse(each).name);
    const meant = nearest(license, names, 2);
    const fix = `${meant ? `Did you mean ${meant}? ` : ''}Use one of ${names.join(', ')}, or set licensed: false.`;
    return [{ option: 'license', value: license, reason: 'Unknown license.', fix }];
  }
  if (copyrightOwner || authorName || !readFileSync(file, 'utf-8').includes('$copyright_owner')) {
    return [];
  }
  const reason = `The ${license} license needs the name of the copyright owner.`;
  return [{ option: 'copyrightOwner', value: undefined, reason, fix: 'Set copyrightOwner or authorName.' }];
}

function checkRegistry({ npmRegistryUrl: value }: Options): Problem[] {
  if (!value || URL.canParse(value)) {
    return [];
  }
  const fix = 'Use a URL such as https://npm.lab.org.';
  return [{ option: 'npmRegistryUrl', value, reason: 'Must be a URL.', fix }];
}
