import { Component, DependencyType, javascript } from 'projen';
import { majorOf } from './package-managers';

/**
 * From this version on, pnpm reads its settings from `pnpm-workspace.yaml` only, and has a single list of install
 * scripts.
 */
const WORKSPACE_ONLY = 11;

/** Settings in pnpm's own file, which projen still writes for older versions. */
export class PnpmSettings extends Component {
  constructor(
    private readonly repository: javascript.NodeProject,
    private readonly allowScripts: readonly string[],
  ) {
    super(repository);
  }

  public override preSynthesize(): void {
    const file = javascript.PnpmWorkspaceYaml.of(this.repository)?.file;
    const { pnpmVersion } = this.repository.package;
    if (!file || pnpmVersion === undefined || majorOf(pnpmVersion) < WORKSPACE_ONLY) {
      return;
    }
    file.addDeletionOverride('onlyBuiltDependencies');
    file.addOverride('allowBuilds', Object.fromEntries(this.allowScripts.map((name) => [name, true])));
    const overrides = this.repository.deps.all.filter(({ type }) => type === DependencyType.OVERRIDE);
    file.addOverride('overrides', Object.fromEntries(overrides.map(({ name, version = '*' }) => [name, version])));
    this.repository.package.addField('pnpm', undefined);
  }
}
