import { byGroup, groupTitle } from '../../../knobs/groups';
import { anchorOf, codes, table } from '../../markdown';
import { defaultInWords } from '../../option-words';
import { type Knob, linkTo } from './knob';

/** Longer values do not fit into a column; the section of the knob has them in full. */
const LONGEST = 29;

/** Every knob with its present value and its default. */
export function overview(knobs: readonly Knob[]): string {
  return table(
    ['knob', 'now', 'default'],
    [...byGroup(knobs)].flatMap(([group, members]) => [[groupLink(group), '', ''], ...members.map(row)]),
  );
}

function groupLink(group: string): string {
  const title = groupTitle(group);
  return `**[${title}](#${anchorOf(title)})**`;
}

function row(knob: Knob): string[] {
  const shown = codes(knob.now.map(shortened)) || '–';
  return [
    linkTo(knob),
    knob.isSet ? `**${shown}**` : shown,
    defaultInWords(knob) ?? codes(values(knob.default).map(shortened)),
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A default without quotes, brackets and the name of its enumeration, as a value in effect is shown. */
function values(literal: string): string[] {
  return /^["[]/.test(literal) ? [JSON.parse(literal)].flat() : [literal.replace(/^\w+\./, '')];
}
