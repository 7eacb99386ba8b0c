import type { Fix } from '../../../knobs/update-effects';
import { code } from '../../markdown';
import { renderFile } from '../../render';
import type { UpdateRow } from '../../update-rows';

/** The effects of the changes of a knob. */
export interface KnobRows {
  readonly name: string;
  readonly group: string;
  readonly rows: readonly UpdateRow[];
}

/** The fixes for changes that are refused or lose something: each once, with its changes. */
export function fixesOf(knobs: readonly KnobRows[]): string {
  const all = new Set(knobs.flatMap(({ rows }) => rows.flatMap((row) => row.fixes)));
  return [...all]
    .map((fix) =>
      renderFile('updates/fix.md', {
        title: fix.title,
        changes: knobs.flatMap((knob) => neededFor(fix, knob)).join('; '),
        text: fix.text.join('\n\n'),
      }),
    )
    .join('\n\n');
}

function neededFor(fix: Fix, { name, rows }: KnobRows): string[] {
  const needing = rows.filter((row) => row.fixes.includes(fix));
  const changes = needing.length < rows.length ? needing.flatMap((row) => row.changes) : [];
  if (needing.length === 0) {
    return [];
  }
  return [changes.length === 0 ? code(name) : `${code(name)} (${changes.join('; ')})`];
}
