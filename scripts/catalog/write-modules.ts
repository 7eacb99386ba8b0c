import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from './snapshot';
import { writeOfferings } from './write-offerings';
import { writeTypes } from './write-types';

const MADE = '// Made by scripts/build-catalog.ts or scripts/refresh-catalog.ts. Do not edit.';

/** The modules of `src/catalog/ec2/data`, by file name. */
export function writeModules(snapshot: Snapshot): { readonly [file: string]: string } {
  return {
    'about.ts': lines(
      MADE,
      '',
      '/** The date and the source of the facts of a catalog. */',
      'export interface About {',
      '  /** The month in which they were gathered. */',
      '  readonly asOf: string;',
      '',
      '  /** The publisher of the facts. */',
      '  readonly source: string;',
      '}',
      '',
      '/** The date and the source of the facts of this catalog. */',
      'export const ABOUT: About = {',
      property('asOf', snapshot.about.asOf),
      property('source', snapshot.about.source),
      '};',
    ),
    'types.ts': table('TYPES', 'Every instance type. See `readTypes` for how to read it.', writeTypes(snapshot.types)),
    'offerings.ts': table(
      'OFFERINGS',
      'The types that each region offers, with the number of zones that offer them. See `readOfferings` for how to read it.',
      writeOfferings(snapshot),
    ),
  };
}

/** Write the modules into a folder. */
export function saveModules(snapshot: Snapshot, folder: string): void {
  for (const [file, text] of Object.entries(writeModules(snapshot))) {
    writeFileSync(join(folder, file), text);
  }
}

/** Annotated, lest the compiler repeats the whole table as the constant's type. */
function table(name: string, doc: string, text: string): string {
  return lines(MADE, '', `/** ${doc} */`, `export const ${name}: string = \``, `${text}`, '`;');
}

/** As the formatter of this repository breaks it. */
function property(name: string, text: string): string {
  const line = `  ${name}: '${text}',`;
  return line.length <= 120 ? line : `  ${name}:\n    '${text}',`;
}

function lines(...texts: string[]): string {
  return `${texts.join('\n')}\n`;
}
