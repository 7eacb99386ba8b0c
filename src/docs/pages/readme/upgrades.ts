import type { javascript } from 'projen';
import { packagesFromFiles } from '../../../components/tooling/packages-from-files';
import { code, plain } from '../../markdown';
import { renderFile, type Slots } from '../../render';

/** How the repository gets newer versions, and which packages can be installed on one machine only. */
export function upgrades(project: javascript.NodeProject): Slots {
  const hasUpgradeTask = project.tasks.tryFind('upgrade') !== undefined;
  return {
    hasUpgradeTask,
    upgradeSecret: upgradeSecret(project),
    upgradesWithRoot: !hasUpgradeTask && project.parent !== undefined,
    packagesFromFiles: packagesFromFiles(project)
      .map(({ name, source }) =>
        renderFile('readme/package-from-file.md', {
          name: plain(name),
          source: code(source),
          devDeps: code(`devDeps: ['${name}@<version>']`),
        }),
      )
      .join('\n\n'),
  };
}

/** The secret with the token that the upgrade workflow requires. */
function upgradeSecret({ github, upgradeWorkflow }: javascript.NodeProject): string | undefined {
  const [, secret] = /secrets\.(\w+)/.exec(github?.projenCredentials.tokenRef ?? '') ?? [];
  return upgradeWorkflow?.workflows.length ? secret : undefined;
}
