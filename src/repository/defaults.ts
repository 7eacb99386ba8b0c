import { javascript, typescript } from 'projen';
import { cdkOutOf } from '../components/cdk/cdk-out';
import { packageManagerFor } from '../components/tooling/package-manager-options';
import { VERSIONS } from '../components/versions';
import { isLicensed } from './license';
import type { RepositoryOptions } from './options';

/** The options that users can set, with defaults, and those that the project type sets. */
export function withRepositoryDefaults(options: RepositoryOptions): typescript.TypeScriptProjectOptions {
  return {
    ...defaults(options),
    ...options,
    ...packageManagerFor(options),
    ...githubFor(options),
    ...forced(options),
  };
}

function defaults(options: RepositoryOptions): Partial<typescript.TypeScriptProjectOptions> {
  return {
    minNodeVersion: VERSIONS.node,
    workflowNodeVersion: VERSIONS.workflowNode,
    licensed: isLicensed(options),
    pullRequestTemplate: false,
  };
}

/** Mergify and the lint of pull request titles are services that a repository opts into. */
function githubFor({ githubOptions }: RepositoryOptions): Pick<RepositoryOptions, 'githubOptions'> {
  return { githubOptions: { mergify: false, pullRequestLint: false, ...githubOptions } };
}

function forced(options: RepositoryOptions): Omit<typescript.TypeScriptProjectOptions, 'name'> & { name?: never } {
  const runner = typescript.TypeScriptRunner.tsx();
  return {
    defaultReleaseBranch: 'main',
    projenrcTs: true,
    projenrcTsOptions: { runner },
    runner,
    typescriptVersion: VERSIONS.typescript,
    // Tests, lint and type-check are components of this package, leaner than those of projen.
    jest: false,
    eslint: false,
    sampleCode: false,
    // The repository is deployed, never published.
    release: false,
    package: false,
    npmignoreEnabled: false,
    entrypoint: '',
    disableTsconfigDev: true,
    tsconfig: {
      include: ['test/**/*.ts', 'projenrc/**/*.ts', '.projenrc.ts'],
      exclude: [cdkOutOf(options)],
      compilerOptions: {
        target: 'ES2022',
        lib: ['es2022'],
        module: 'node16',
        moduleResolution: javascript.TypeScriptModuleResolution.NODE16,
        rootDir: '.',
        outDir: undefined,
        noEmit: true,
        isolatedModules: true,
        skipLibCheck: true,
      },
    },
  };
}
