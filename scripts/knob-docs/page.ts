import { anchorOf, code, table } from '../../src/docs/markdown';
import { defaultOf, descriptionOf, valuesOf } from '../../src/docs/option-words';
import { byGroup, groupTitle } from '../../src/knobs/groups';
import { canBeFlag, type OptionReference } from '../../src/knobs/reference';
import { consequencesOf } from './consequences';
import { shortDefaultOf, typeOf } from './values';

const INTRODUCTION = [
  '<!-- Made by `npx projen knob-docs` from the source. Do not edit. -->',
  '# Knobs',
  'Every knob is an option of `GwfBatchProject` in `.projenrc.ts`. Most are also a flag of `npx gwf-batch new` and of `npx projen new --from gwf-batch`. Repeat the flag to give a list. A changed knob takes effect with `npx projen`, then `npx projen deploy`.',
  'In a generated repository `docs/knobs.md` shows the present value of each knob, and `docs/updates.md` tells what to do where a change is refused or loses something.',
];

/** `docs/knobs.md` of this package. */
export function knobsPage(knobs: readonly OptionReference[]): string {
  const groups = [...byGroup(knobs)].map(([group, members]) => ({ title: groupTitle(group), members }));
  return [
    ...INTRODUCTION,
    groups.map(({ title }) => `- [${title}](#${anchorOf(title)})`).join('\n'),
    ...groups.flatMap(({ title, members }) => [`## ${title}`, overview(members), ...members.flatMap(section)]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function overview(knobs: readonly OptionReference[]): string {
  return table(
    ['knob', 'type', 'default'],
    knobs.map((knob) => [`[${code(knob.name)}](#${anchorOf(knob.name)})`, typeOf(knob), shortDefaultOf(knob)]),
  );
}

function section(knob: OptionReference): string[] {
  const { name, flag, see } = knob;
  return [
    `### ${code(name)}`,
    descriptionOf(knob),
    [
      `- Flag: ${canBeFlag(knob) ? code(flag) : 'none, set it in `.projenrc.ts`'}`,
      `- Value: ${valuesOf(knob)}`,
      `- Default: ${defaultOf(knob)}`,
      ...consequencesOf(name),
      ...(see ? [`- Source: <${see}>`] : []),
    ].join('\n'),
  ];
}
