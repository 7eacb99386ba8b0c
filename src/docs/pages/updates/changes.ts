import { byGroup, groupTitle } from '../../../knobs/groups';
import { anchorOf, code, table } from '../../markdown';
import type { UpdateRow } from '../../update-rows';
import type { KnobRows } from './fixes';

/** A table for each group of knobs, with one row for changes with the same effect. */
export function changeTables(knobs: readonly KnobRows[]): string {
  return [...byGroup(knobs)]
    .flatMap(([group, members]) => [
      `### ${groupTitle(group)}`,
      table(
        ['knob', 'updated in place', 'hosts', 'other effects'],
        members.flatMap(({ name, rows }) => rows.map((row) => cells(name, row))),
      ),
    ])
    .join('\n\n');
}

function cells(knob: string, { changes, updated, hosts, otherwise, fixes }: UpdateRow): string[] {
  const isOne = otherwise !== '' && fixes.length === 1;
  const links = fixes.map(({ title }) => `[${isOne ? 'fix' : title}](#${anchorOf(title)})`);
  const what = [otherwise, links.join(', ')].filter((text) => text !== '').join(': ');
  const isNothing = [updated, hosts, what].every((text) => text === '');
  return [
    `[${code(knob)}](knobs.md#${anchorOf(knob)})${changes.length > 0 ? `: ${changes.join(', ')}` : ''}`,
    updated || '–',
    hosts || '–',
    isNothing ? 'nothing changes' : what || '–',
  ];
}
