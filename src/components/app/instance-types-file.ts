import { type Project, TextFile } from 'projen';
import type { InstanceTypes } from '../../app/batch/compute/instance-lists';
import { literal } from './typescript-literal';

/** `src/instance-types.ts`: the instance types that follow from the knobs, region by region. */
export class InstanceTypesFile extends TextFile {
  constructor(project: Project, filePath: string, instanceTypes: InstanceTypes) {
    super(project, filePath);
    if (this.marker) {
      this.addLine(`// ${this.marker}`);
    }
    this.addLine("import type { InstanceTypes } from './batch/compute/instance-lists';");
    this.addLine('');
    this.addLine(
      '/** The hosts that the compute environments may start, as the knobs of the project definition select them. */',
    );
    this.addLine(`export const instanceTypes: InstanceTypes = ${literal(instanceTypes)};`);
    this.addLine('');
  }
}
