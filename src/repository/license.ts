/** The parts of a project's options that are about its license. */
export interface LicenseOptions {
  readonly licensed?: boolean;
  readonly license?: string;
}

/** Whether a repository gets the text of a license: by default, if a license is set. */
export function isLicensed({ licensed, license = NO_LICENSE }: LicenseOptions): boolean {
  return licensed ?? license !== NO_LICENSE;
}

/**
 * The license of npm for packages that nobody may use.
 *
 * @see https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license
 */
const NO_LICENSE = 'UNLICENSED';
