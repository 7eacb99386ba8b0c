import { type Project, TextFile } from 'projen';
import {
  Architecture,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../app/batch/knobs';
import type { BatchSettings } from '../app/batch/settings';
import { Code, literal } from './typescript-literal';

/** The knobs whose values are members of an enumeration, and of which. */
const ENUMS: Record<string, Record<string, object>> = {
  architecture: { Architecture },
  imagePullBehavior: { ImagePullBehavior },
  onDemandAllocationStrategy: { OnDemandAllocationStrategy },
  spotAllocationStrategy: { SpotAllocationStrategy },
} satisfies Partial<Record<keyof BatchSettings, Record<string, object>>>;

/** `src/settings.ts`: the knobs with every default filled in, as the data that the app deploys. */
export class SettingsFile extends TextFile {
  constructor(project: Project, filePath: string, settings: BatchSettings) {
    super(project, filePath);
    const names = Object.keys(ENUMS).map(enumOf).sort().join(', ');
    if (this.marker) {
      this.addLine(`// ${this.marker}`);
    }
    this.addLine(`import { ${names} } from './batch/knobs';`);
    this.addLine("import type { BatchSettings } from './batch/settings';");
    this.addLine('');
    this.addLine(
      '/** What this repository deploys: the knobs of the project definition with their defaults filled in. */',
    );
    this.addLine(`export const settings: BatchSettings = ${literal(withEnums(settings))};`);
    this.addLine('');
  }
}

function withEnums(settings: BatchSettings): object {
  return Object.fromEntries(
    Object.entries(settings).map(([knob, value]) => [
      knob,
      knob in ENUMS ? new Code(`${enumOf(knob)}.${String(value)}`) : value,
    ]),
  );
}

function enumOf(knob: string): string {
  return Object.keys(ENUMS[knob])[0];
}
