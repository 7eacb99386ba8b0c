import type { Property } from '@jsii/spec';
import { ProjenStruct, Struct } from '@mrgrain/jsii-struct-builder';
import type { cdk } from 'projen';
import { CDK_OUT } from '../src/components/cdk/cdk-out';
import { VERSIONS } from '../src/components/versions';

/** Options of projen's own that a generated repository still offers: package, git, GitHub, upgrades, `cdk.json`. */
const OFFERED = [
  'name',
  'outdir',
  'parent',
  'logging',
  'commitGenerated',
  'gitOptions',
  'gitIgnoreOptions',
  'gitignore',
  'projenCommand',
  'projenVersion',
  'description',
  'authorName',
  'authorEmail',
  'authorUrl',
  'authorOrganization',
  'repository',
  'homepage',
  'keywords',
  'license',
  'licensed',
  'copyrightOwner',
  'copyrightPeriod',
  'packageManager',
  'pnpmVersion',
  'pnpmOptions',
  'yarnBerryOptions',
  'bunVersion',
  'packageName',
  'npmRegistryUrl',
  'scopedPackagesOptions',
  'codeArtifactOptions',
  'minNodeVersion',
  'maxNodeVersion',
  'workflowNodeVersion',
  'allowScripts',
  'deps',
  'devDeps',
  'scripts',
  'github',
  'githubOptions',
  'buildWorkflow',
  'buildWorkflowOptions',
  'workflowBootstrapSteps',
  'workflowContainerImage',
  'workflowGitIdentity',
  'workflowPackageCache',
  'postBuildSteps',
  'depsUpgrade',
  'depsUpgradeOptions',
  'autoApproveOptions',
  'autoApproveUpgrades',
  'dependabot',
  'dependabotOptions',
  'renovatebot',
  'renovatebotOptions',
  'pullRequestTemplate',
  'pullRequestTemplateContents',
  'stale',
  'staleOptions',
  'vscode',
  'devContainer',
  'gitpod',
  'context',
  'cdkVersion',
  'cdkCliVersion',
  'requireApproval',
  'cdkout',
];

/** Defaults that the project type sets, so that the documented ones are true. */
const DEFAULTS: Record<string, string> = {
  npmRegistryUrl: '- the registry of npm',
  packageManager: 'NodePackageManager.NPM',
  minNodeVersion: `"${VERSIONS.node}"`,
  workflowNodeVersion: `"${VERSIONS.workflowNode}"`,
  license: '"Apache-2.0"',
  licensed: '`true` if `license` names one, otherwise `false`',
  pullRequestTemplate: 'false',
};

/** What is said of an option in other words than projen's, since it means something else here, or more. */
const TEXTS: Record<string, Property['docs']> = {
  allowScripts: {
    summary: 'Packages that may run a script when they are installed, in addition to the tools that install a binary.',
    remarks: '',
    default: '- none',
  },
  context: {
    summary: 'Context of the CDK app, which is written to `cdk.json`.',
    remarks: [
      'Its keys override those of gwf-batch. Examples are the qualifier that the account is bootstrapped with,',
      "`'@aws-cdk/core:bootstrapQualifier': 'lab'`, a permissions boundary for every role,",
      "`'@aws-cdk/core:permissionsBoundary': { name: 'lab-boundary' }`, results of lookups, and feature flags.",
      'A key whose value is `undefined` is left out, even if gwf-batch sets it. Other values are JSON.',
      '',
      'Another qualifier or feature flag may change deployed resources: run `npx projen diff` first.',
    ].join('\n'),
    default: "- the feature flags that the CDK recommends; findings of the CDK's validation are errors; no telemetry",
    custom: { see: 'https://docs.aws.amazon.com/cdk/v2/guide/context.html' },
  },
  cdkVersion: {
    summary: 'The oldest version of `aws-cdk-lib` that may be installed, such as `2.290.0`.',
    remarks: [
      'Later releases of the same major version are allowed too, as if a caret stood before it. Versions before the',
      'default are refused, because the Batch core needs it. `constructs` and `cdk-nag` fit it and every later version.',
    ].join('\n'),
    default: `"${VERSIONS.cdkLibrary}"`,
    custom: { see: 'https://github.com/aws/aws-cdk/releases' },
  },
  cdkCliVersion: {
    summary: 'The version of `aws-cdk`, the command line of the CDK: `2.1150.0`, `~2.1150.0` or `^2.1150.0`.',
    remarks: [
      'Without a caret or tilde it is exactly this version. It must be able to read the output of `aws-cdk-lib`: raise',
      'it together with `cdkVersion`. Versions before the default are refused, and so is `3.0.0`, which was published',
      'by accident and cannot read the output of `aws-cdk-lib`.',
    ].join('\n'),
    default: `"^${VERSIONS.cdkCli}"`,
    custom: { see: 'https://docs.aws.amazon.com/cdk/v2/guide/versioning.html' },
  },
  requireApproval: {
    summary: 'Which changes must be approved at the terminal when they are deployed.',
    remarks: [
      'The default is that of the CDK: `npx projen deploy` shows new IAM statements and traffic rules, and asks before',
      'it deploys them. `ANY_CHANGE` asks before every change, `NEVER` does not ask.',
      '',
      'Without a terminal, as in CI, a deployment that would ask fails, and changes nothing.',
      'There, run `npx projen deploy --require-approval never`, which overrides this option, or set `NEVER`.',
    ].join('\n'),
    default: 'ApprovalLevel.BROADENING',
    custom: { see: 'https://docs.aws.amazon.com/cdk/v2/guide/cli-security.html' },
  },
  cdkout: {
    summary: 'The folder that the CDK app is synthesized into, relative to the repository.',
    remarks: [
      'It is not committed, and must not contain anything else. A managed folder, such as `src` or `docs`, is refused.',
      'After a change, delete the old folder, because git no longer ignores it.',
    ].join('\n'),
    default: `"${CDK_OUT}"`,
  },
};

/** The struct of the options that are not knobs, built from projen's own so that it follows them. */
export class RepositoryOptionsStruct extends ProjenStruct {
  constructor(project: cdk.JsiiProject) {
    super(project, {
      name: 'RepositoryOptions',
      description:
        'Options of the generated repository besides the Batch core: package, git, GitHub, upgrades, the CDK.',
      filePath: 'src/repository/options.ts',
      outputFileOptions: { readonly: true },
    });
    this.mixin(Struct.fromFqn('projen.awscdk.AwsCdkTypeScriptAppOptions'))
      .only(...OFFERED)
      .withoutDeprecated();
    // The first look into `.projenrc.ts` is to show knobs, not the fields of package.json.
    this.updateEvery(() => ({ docs: { custom: { featured: 'false' } } }));
    // Stock projen asks for it; here the Batch core has one.
    this.update('cdkVersion', { optional: true });
    for (const [option, docs] of Object.entries(TEXTS)) {
      this.update(option, { docs });
    }
    for (const [option, value] of Object.entries(DEFAULTS)) {
      this.update(option, { docs: { default: value } });
    }
  }
}
