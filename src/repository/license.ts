/** The parts of a project's options that are about its license. */
export interface LicenseOptions {
  readonly licensed?: boolean;
  readonly license?: string;
}

/** Whether a repository gets the text of a license: who names one wants it. */
export function isLicensed({ licensed, license = NO_LICENSE }: LicenseOptions): boolean {
  return licensed ?? license !== NO_LICENSE;
}

/** What npm calls a package that nobody may use. @see https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license */
const NO_LICENSE = 'UNLICENSED';
