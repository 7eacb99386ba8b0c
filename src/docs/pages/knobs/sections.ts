import { byGroup, groupTitle } from '../../../knobs/groups';
import { canBeFlag } from '../../../knobs/reference';
import { anchorOf, code, codes } from '../../markdown';
import { defaultOf, descriptionOf, valuesOf } from '../../option-words';
import { renderFile } from '../../render';
import { effectInWords, updateRowsOf } from '../../update-rows';
import type { Knob } from './knob';

/** A section for each knob, by groups. */
export function sections(knobs: readonly Knob[]): string {
  return [...byGroup(knobs)]
    .flatMap(([group, members]) => [`## ${groupTitle(group)}`, ...members.map(section)])
    .join('\n\n');
}

function section(knob: Knob): string {
  const shown = codes(knob.now);
  return renderFile('knobs/knob.md', {
    name: code(knob.name),
    description: descriptionOf(knob),
    values: valuesOf(knob),
    default: defaultOf(knob),
    now: knob.isSet && shown !== '' ? `**${shown}**` : shown,
    flag: canBeFlag(knob) ? code(knob.flag) : undefined,
    onDeployedStack: onDeployedStack(knob.name),
    group: anchorOf(groupTitle(knob.group)),
    source: knob.see,
  });
}

/** The effect of a change in a few words. If it depends on the change, the page on updates lists each. */
function onDeployedStack(name: string): string {
  const [row, ...others] = updateRowsOf(name);
  if (row === undefined || others.length > 0) {
    return 'depends on the change';
  }
  return effectInWords(row);
}
