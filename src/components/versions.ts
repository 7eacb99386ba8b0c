/** The versions that this package is built and tested with, and that a new repository begins with. */
export const VERSIONS = {
  /** The oldest Node.js on which everything runs. */
  node: '20.19.0',

  /** The Node.js of workflows on GitHub. */
  workflowNode: '22',

  /** `aws-cdk-lib`: also the oldest version that a repository can choose. */
  cdkLibrary: '2.276.0',

  /** `aws-cdk`, the CLI: also the oldest version that a repository can choose. */
  cdkCli: '2.1148.1',

  constructs: '^10.8.1',
  cdkNag: '^3.0.2',
  typescript: '~7.0.2',
  tsx: '^4.23.15',
  jest: '^30.5.2',
  jestTypes: '^30.0.0',
  swcJest: '^0.2.39',

  /** Exact, because the binary grows by megabytes with each release, and every repository installs it. */
  biome: '2.5.6',
  swc: '1.16.18',

  /** Exact, because later releases do not have binaries for all platforms, and npm ci needs all of them. */
  unrsResolver: '1.12.2',

  /** Yarn 4, for repositories that choose it. */
  yarnBerry: '4.18.1',

  /** The first version that does not try to patch TypeScript 7. */
  oldestYarnBerry: '4.17.1',
} as const;
