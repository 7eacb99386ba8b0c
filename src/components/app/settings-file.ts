import { type Project, TextFile } from 'projen';
import type { BatchSettings } from '../../app/batch/settings';
import type { Resolution } from '../../knobs/resolution';
import { rows } from '../../knobs/rules';
import { Code, literal } from './typescript-literal';

/** `src/settings.ts`: the data that the app reads, which is the knobs with every default filled in. */
export class SettingsFile extends TextFile {
  constructor(project: Project, filePath: string, { settings }: Pick<Resolution, 'settings'>) {
    super(project, filePath);
    const names = [...ENUMERATIONS.values()].sort().join(', ');
    if (this.marker) {
      this.addLine(`// ${this.marker}`);
    }
    this.addLine("import type { Deployment } from './batch/deployment';");
    this.addLine(`import { ${names} } from './batch/knobs';`);
    this.addLine("import { instanceTypes } from './instance-types';");
    this.addLine('');
    this.addLine(
      '/** What this repository deploys: the knobs of the project definition with their defaults filled in. */',
    );
    const deployment = {
      id: settings.stackName,
      settings: withEnums(settings),
      instanceTypes: new Code('instanceTypes'),
    };
    this.addLine(`export const deployments: Deployment[] = ${literal([deployment])};`);
    this.addLine('');
    // User files are never overwritten: those of repositories that are older than the list import these settings.
    this.addLine('/** @deprecated Use `deployments`. These are the settings of the first deployment only. */');
    this.addLine('export const [{ settings }] = deployments;');
    this.addLine('');
  }
}

function withEnums(settings: BatchSettings): object {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const enumeration = ENUMERATIONS.get(name);
      return [name, enumeration === undefined ? value : new Code(`${enumeration}.${value}`)];
    }),
  );
}

/** The knobs whose values are members of an enumeration, with its name. */
const ENUMERATIONS = new Map<string, string>(
  rows().flatMap(([name, { enumeration = {} }]) => Object.keys(enumeration).map((each) => [name, each])),
);
