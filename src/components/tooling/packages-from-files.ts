import { DependencyType, type Project } from 'projen';

/** A package that is installed from a file, which exists on one machine only. */
export interface PackageFromFile {
  readonly name: string;

  /** Its path, such as `file:../gwf-batch.tgz`. */
  readonly source: string;
}

/** The development dependencies that cannot be installed on other machines. */
export function packagesFromFiles({ deps }: Project): PackageFromFile[] {
  return deps.all
    .filter(({ type }) => type === DependencyType.BUILD)
    .flatMap(({ name, version = '' }) => (version.startsWith('file:') ? [{ name, source: version }] : []));
}
