import { byGroup, groupTitle } from '../../../knobs/groups';
import { canBeFlag } from '../../../knobs/reference';
import { anchorOf, code, codes } from '../../markdown';
import { renderFile } from '../../render';
import { updateRowsOf } from '../../update-rows';
import { defaultInWords, type Knob } from './knob';

const LINE_BREAK_IN_PARAGRAPH = /(?<!\n)\n(?!\n)/g;

/** A section for each knob, by groups. */
export function sections(knobs: readonly Knob[]): string {
  return [...byGroup(knobs)]
    .flatMap(([group, members]) => [`## ${groupTitle(group)}`, ...members.map(section)])
    .join('\n\n');
}

function section(knob: Knob): string {
  const shown = codes(knob.now);
  const [enumeration] = knob.default.split('.');
  return renderFile('knobs/knob.md', {
    name: code(knob.name),
    description: `${knob.summary} ${knob.remarks.replace(LINE_BREAK_IN_PARAGRAPH, ' ')}`.trim(),
    choices: codes(knob.choices.map((each) => `${enumeration}.${each}`)),
    default: defaultInWords(knob) ?? code(knob.default),
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
  const parts = [
    ...(row.updated ? [`updates in place: ${row.updated}`] : []),
    ...(row.hosts ? [`hosts: ${row.hosts}`] : []),
    ...(row.otherwise ? [row.otherwise] : []),
  ];
  return parts.join('; ') || 'nothing changes';
}
