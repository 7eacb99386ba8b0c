import { ProjenStruct, Struct } from '@mrgrain/jsii-struct-builder';
import type { cdk } from 'projen';

/** Options of projen's own that a generated repository still offers: about the package, git, GitHub and upgrades. */
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
];

/** Defaults that the project type sets, so that the documented ones are true. */
const DEFAULTS: Record<string, string> = {
  npmRegistryUrl: '- the registry of npm',
  packageManager: 'NodePackageManager.NPM',
  minNodeVersion: '"20.19.0"',
  workflowNodeVersion: '"22"',
  license: '"Apache-2.0"',
  licensed: '`true` if `license` names one, otherwise `false`',
  pullRequestTemplate: 'false',
};

/** The struct of the options that are not knobs, built from projen's own so that it follows them. */
export class RepositoryOptionsStruct extends ProjenStruct {
  constructor(project: cdk.JsiiProject) {
    super(project, {
      name: 'RepositoryOptions',
      description:
        'What can be set about the generated repository beside the Batch core: package, git, GitHub, upgrades.',
      filePath: 'src/repository-options.ts',
      outputFileOptions: { readonly: true },
    });
    this.mixin(Struct.fromFqn('projen.typescript.TypeScriptProjectOptions'))
      .only(...OFFERED)
      .withoutDeprecated();
    // The first look into `.projenrc.ts` is to show knobs, not the fields of package.json.
    this.updateEvery(() => ({ docs: { custom: { featured: 'false' } } }));
    this.update('allowScripts', {
      docs: {
        summary:
          'Packages that may run a script when they are installed, beside those of the tool chain that bring a binary.',
        remarks: '',
        default: '- none',
      },
    });
    for (const [option, value] of Object.entries(DEFAULTS)) {
      this.update(option, { docs: { default: value } });
    }
  }
}
