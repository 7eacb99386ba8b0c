import { effectInWords, type UpdateRow, updateRowsOf } from '../../src/docs/update-rows';

/** What changes of a knob do to a deployed stack, as items of a list: one line if they all do the same. */
export function consequencesOf(knob: string): string[] {
  const rows = updateRowsOf(knob);
  const [first] = rows;
  if (rows.length <= 1) {
    return [`- A change on a deployed stack: ${first ? inWords(first) : 'not known'}`];
  }
  return ['- Changes on a deployed stack:', ...rows.map((row) => `  - ${row.changes.join(', ')}: ${inWords(row)}`)];
}

function inWords(row: UpdateRow): string {
  const fixes = row.fixes.map(({ title }) => `see *${title}* in \`docs/updates.md\``);
  return [effectInWords(row), ...fixes].join('; ');
}
