import { cdk, javascript, typescript } from 'projen';
import { AppMirror } from './projenrc/app-mirror';
import { Contribution } from './projenrc/contribution';
import { FeatureFlags } from './projenrc/feature-flags';
import { InstanceDocs } from './projenrc/instance-docs';
import { KnobDocs } from './projenrc/knob-docs';
import { Quality } from './projenrc/quality';
import { RepositoryOptionsStruct } from './projenrc/repository-options-struct';
import { TerminalBundle } from './projenrc/terminal-bundle';
import { Tests } from './projenrc/tests';
import { VERSIONS } from './src/components/versions';

const project = new cdk.JsiiProject({
  name: 'gwf-batch',
  description:
    'A projen project type: a ready-to-deploy AWS CDK repository with the Genomics Workflows core on AWS Batch.',
  author: 'The gwf-batch authors',
  authorAddress: 'https://github.com/gwf-batch',
  authorOrganization: true,
  copyrightOwner: 'The gwf-batch authors',
  copyrightPeriod: '2026',
  repositoryUrl: 'https://github.com/gwf-batch/gwf-batch.git',
  license: 'Apache-2.0',
  keywords: ['projen', 'aws-cdk', 'aws-batch', 'genomics', 'bioinformatics', 'nextflow', 'spot'],
  defaultReleaseBranch: 'main',

  packageManager: javascript.NodePackageManager.NPM,
  allowScripts: ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'],
  minNodeVersion: VERSIONS.node,
  workflowNodeVersion: VERSIONS.workflowNode,
  projenrcTs: true,
  runner: typescript.TypeScriptRunner.tsx(),
  jsiiVersion: '~6.0.0',
  typescriptVersion: VERSIONS.typescript,
  validateTsconfig: cdk.ValidateTsconfig.MINIMAL,

  // A range that survives projen's minors: a repository must be able to move projen without waiting for us.
  peerDeps: ['projen@>=0.103.0 <1', 'constructs@^10.5.0'],
  peerDependencyOptions: { pinnedDevDependency: false },
  devDeps: [
    'projen@^0.103.25',
    `constructs@${VERSIONS.constructs}`,
    `aws-cdk-lib@^${VERSIONS.cdkLibrary}`,
    `aws-cdk@^${VERSIONS.cdkCli}`,
    '@mrgrain/jsii-struct-builder@^0.7.64',
    '@jsii/spec@^1.140.0',
    `cdk-nag@${VERSIONS.cdkNag}`,
    '@aws-sdk/client-ec2@^3.1138.0',
    '@aws-cdk/aws-service-spec@^0.1.216',
    '@aws-cdk/cloudformation-diff@^2.187.5',
    '@aws-cdk/service-spec-types@^0.0.274',
    'fast-check@^4.11.0',
    '@stryker-mutator/core@^9.6.1',
    '@stryker-mutator/jest-runner@^9.6.1',
  ],

  // Nothing of src is published but the app, which generated repositories get verbatim.
  excludeTypescript: ['src/app/**'],

  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false } },
  npmignoreEnabled: false,
  jest: false,
  eslint: false,
  release: false,
  githubOptions: { mergify: false, pullRequestLint: false },
  pullRequestTemplate: false,
  depsUpgradeOptions: { workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.WEEKLY } },
});

new RepositoryOptionsStruct(project);
new AppMirror(project);
new Contribution(project);
new FeatureFlags(project);
new InstanceDocs(project);
new KnobDocs(project);
new Quality(project);
new TerminalBundle(project);
new Tests(project);

project.synth();
