/** The versions that this package is made and tested with: those that a generated repository begins with. */
export const VERSIONS = {
  /** The oldest Node.js that everything runs on. */
  node: '20.19.0',

  /** The Node.js of workflows on GitHub. */
  workflowNode: '22',

  /** `aws-cdk-lib`: also the oldest that a repository may choose. */
  cdkLibrary: '2.276.0',

  /** `aws-cdk`, the command line: also the oldest that a repository may choose. */
  cdkCli: '2.1148.1',

  constructs: '^10.8.1',
  cdkNag: '^3.0.2',
  typescript: '~7.0.2',
  tsx: '^4.23.15',
  jest: '^30.5.2',
  jestTypes: '^30.0.0',
  swcJest: '^0.2.39',

  /** Exact, as with each binary: the linter's grows by megabytes with each release, and is installed everywhere. */
  biome: '2.5.6',
  swc: '1.16.18',

  /** Exact: of the releases that follow not every platform's binary can be had, and npm ci insists on all of them. */
  unrsResolver: '1.12.2',

  /** Yarn 4, for repositories that choose it. */
  yarnBerry: '4.18.1',

  /** The first that takes TypeScript 7 as it is, and not for a version to patch. */
  oldestYarnBerry: '4.17.1',
} as const;
