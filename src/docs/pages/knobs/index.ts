import { Component, type Project } from 'projen';
import { DEFAULTS } from '../../../knobs/defaults';
import { byGroup, groupTitle } from '../../../knobs/groups';
import { canBeFlag, knobReference, type OptionReference } from '../../../knobs/reference';
import type { Resolution } from '../../../knobs/resolution';
import { anchorOf, code, codes, MarkdownFile, table } from '../../markdown';
import { updateRowsOf } from '../../update-rows';

/** A longer value does not fit into a column of the overview; it stands in full below. */
const LONGEST = 29;

const LINE_BREAK_IN_PARAGRAPH = /(?<!\n)\n(?!\n)/g;

/** `docs/knobs.md`: every knob with its meaning, its default and its present value. */
export class KnobsPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const knobs = knobReference().map((option) => knobOf(option, resolution));
    const groups = [...byGroup(knobs)];
    new MarkdownFile(
      project,
      'docs/knobs.md',
      [
        '# Knobs',
        'Everything below is set in `.projenrc.ts` and takes effect with `npx projen`, then `npx projen deploy`. A value in **bold** is set; the others are defaults. As a flag of `projen new` a list is given by repeating the flag.',
        whatIsSet(knobs),
        table(
          ['knob', 'now', 'default'],
          groups.flatMap(([group, members]) => [[groupLink(group), '', ''], ...members.map(row)]),
        ),
        ...groups.flatMap(([group, members]) => [`## ${groupTitle(group)}`, ...members.flatMap(section)]),
      ].join('\n\n'),
    );
  }
}

/** A knob of this repository. */
interface Knob extends OptionReference {
  readonly isSet: boolean;

  /** What holds: what is set, or what follows if nothing is; none if that is not one value. */
  readonly now: string[];
}

function knobOf(option: OptionReference, { knobs, settings }: Resolution): Knob {
  const set = (knobs as Record<string, unknown>)[option.name];
  // The knobs that select instance types are not among the settings: the lists stand in their place.
  const now = set ?? { ...DEFAULTS, ...settings }[option.name as keyof typeof DEFAULTS];
  return { ...option, isSet: set !== undefined, now: valuesOf(now) };
}

/** A list by its elements, tags each by key and value. */
function valuesOf(value: unknown): string[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value).map(([key, each]) => `${key}: ${each}`) : [value ?? []].flat().map(String);
}

function whatIsSet(knobs: Knob[]): string {
  const set = knobs.filter(({ isSet }) => isSet);
  return set.length > 0 ? `Set here: ${set.map(linkTo).join(' ')}.` : 'Nothing is set here: these are the defaults.';
}

function linkTo({ name }: Knob): string {
  return `[${code(name)}](#${name.toLowerCase()})`;
}

function groupLink(group: string): string {
  const title = groupTitle(group);
  return `**[${title}](#${anchorOf(title)})**`;
}

function row(knob: Knob): string[] {
  const { isSet, now, default: byDefault } = knob;
  const shown = codes(now.map(shortened)) || '–';
  return [linkTo(knob), isSet ? `**${shown}**` : shown, prose(byDefault) ?? codes(values(byDefault).map(shortened))];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A default as it is shown when it holds: without quotes, brackets, and the name of its enumeration. */
function values(literal: string): string[] {
  return /^["[]/.test(literal) ? [JSON.parse(literal)].flat() : [literal.replace(/^\w+\./, '')];
}

/** A default that is no literal is told in words. */
function prose(byDefault: string): string | undefined {
  return byDefault.startsWith('-') ? byDefault.replace(/^-\s*/, '') : undefined;
}

function section({ name, flag, summary, remarks, isSet, now, see, default: byDefault, ...knob }: Knob): string[] {
  const shown = codes(now);
  const [enumeration] = byDefault.split('.');
  return [
    `### ${code(name)}`,
    `${summary} ${remarks.replace(LINE_BREAK_IN_PARAGRAPH, ' ')}`.trim(),
    [
      ...(knob.choices.length > 0 ? [`One of: ${codes(knob.choices.map((each) => `${enumeration}.${each}`))}`] : []),
      `Default: ${prose(byDefault) ?? code(byDefault)}`,
      ...(shown ? [`Now: ${isSet ? `**${shown}**` : shown}`] : []),
      `Flag: ${canBeFlag(knob) ? code(flag) : 'none, it is set in `.projenrc.ts` only'}`,
      `On a deployed stack: ${onDeployedStack(name)} ([details](updates.md#${anchorOf(groupTitle(knob.group))}))`,
      ...(see ? [`Source: <${see}>`] : []),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
  ];
}

/** In a few words; where it depends on the change, the page on updates tells of each. */
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
