import { type UpdateRow, updateRowsOf } from '../../src/docs/update-rows';

/** What changes of a knob do to a deployed stack, as items of a list: one line if they all do the same. */
export function consequencesOf(knob: string): string[] {
  const rows = updateRowsOf(knob);
  const [first] = rows;
  if (rows.length <= 1) {
    return [`- A change on a deployed stack: ${first ? inWords(first) : 'not known'}`];
  }
  return ['- Changes on a deployed stack:', ...rows.map((row) => `  - ${row.changes.join(', ')}: ${inWords(row)}`)];
}

function inWords({ updated, hosts, otherwise, fixes }: UpdateRow): string {
  const parts = [
    ...(updated ? [`updated in place: ${updated}`] : []),
    ...(hosts ? [`hosts: ${hosts}`] : []),
    ...(otherwise ? [otherwise] : []),
    ...fixes.map(({ title }) => `see *${title}* in \`docs/updates.md\``),
  ];
  return parts.join('; ') || 'nothing changes';
}
