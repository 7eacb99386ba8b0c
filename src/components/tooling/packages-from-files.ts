import { DependencyType, type Project } from 'projen';

/** A package that is installed from a file, which is there on one machine only. */
export interface PackageFromFile {
  readonly name: string;

  /** Where it is, such as `file:../gwf-batch.tgz`. */
  readonly source: string;
}

/** The development dependencies that nobody else can install. */
export function packagesFromFiles({ deps }: Project): PackageFromFile[] {
  return deps.all
    .filter(({ type }) => type === DependencyType.BUILD)
    .flatMap(({ name, version = '' }) => (version.startsWith('file:') ? [{ name, source: version }] : []));
}
