import { byGroup, groupTitle } from '../../../knobs/groups';
import { canBeFlag, knobReference, type OptionReference, optionReference } from '../../../knobs/reference';
import { inFlags } from '../../../options/render-problems';
import { column } from '../../columns';

const INTRODUCTION = `npx gwf-batch new [folder] [flags]

Creates a repository that deploys two AWS Batch job queues and everything that
they need. At a terminal and without flags, it asks a few questions. The result
is that of npx projen new --from gwf-batch, but all flags are checked before
anything is installed.

  npx gwf-batch new lab --region eu-west-1 --spot-max-vcpus 2000
  npx gwf-batch new lab --on-demand-instance-families m8i \\
    --on-demand-instance-families r8i          # for a list, repeat the flag
`;

const OWN: [flag: string, what: string][] = [
  ['--dry-run', 'Write nothing. Print the files, and what they would deploy.'],
  ['-y, --yes', 'Ask no questions.'],
  ['--from <package>', 'The package that npm installs, such as gwf-batch@file:/tmp/gwf-batch.tgz.'],
  ['--no-git', 'Create no git repository and no first commit.'],
  ['-h, --help', 'Print this help.'],
];

/** Choices that are longer than this are listed in the explanation. */
const SHORT = 20;

/** Options that the command sets by itself. */
const HIDDEN = new Set(['outdir', 'devDeps']);

/** Every flag, by group, with its default. */
export function help(): string {
  const knobs = knobReference().filter(isFlag);
  const names = new Set(knobs.map(({ name }) => name));
  const others = optionReference().filter((option) => isFlag(option) && !names.has(option.name));
  return [
    INTRODUCTION,
    section('Flags of this command', OWN),
    ...[...byGroup(knobs)].map(([group, members]) => section(groupTitle(group), members.map(entry))),
    section('Repository options', [...others].sort((a, b) => (a.flag < b.flag ? -1 : 1)).map(entry)),
    'For a list, shown with dots, repeat the flag. All options can be changed later\nin .projenrc.ts. API.md of the package describes each of them.\n',
  ].join('\n');
}

function isFlag(option: OptionReference): boolean {
  return canBeFlag(option) && !HIDDEN.has(option.name);
}

function entry(option: OptionReference): [flag: string, what: string] {
  const choices = option.choices.join('|');
  const isLong = choices.length > SHORT;
  const oneOf = isLong ? ` One of ${option.choices.join(', ')}.` : '';
  return [
    `${flagOf(option)} ${placeholder(option, isLong ? 'choice' : choices)}`.trim(),
    `${inFlags(option.summary)}${oneOf}${defaultOf(option)}`.replaceAll('`', ''),
  ];
}

/** A flag that is on by default is shown with its negation. */
function flagOf({ flag, type, default: byDefault }: OptionReference): string {
  return type === 'boolean' && byDefault === 'true' ? flag.replace('--', '--[no-]') : flag;
}

function placeholder({ type }: OptionReference, choice: string): string {
  switch (type) {
    case 'boolean':
      return '';
    case 'enum':
      return `<${choice}>`;
    case 'string[]':
      return '<text> …';
    default:
      return type === 'number' ? '<number>' : '<text>';
  }
}

/** The default without TSDoc's hyphen, brackets, quotes and the name of an enumeration. */
function defaultOf({ default: byDefault }: OptionReference): string {
  const text = byDefault
    .replace('$BASEDIR', 'the name of the folder')
    .replace(/^-\s*/, '')
    .replace(/^\w+\.(?=[A-Z0-9_]+$)/, '');
  const plain = /^[["]/.test(text) ? [JSON.parse(text)].flat().join(', ') : text;
  return plain ? ` [${inFlags(plain)}]` : '';
}

function section(title: string, entries: [string, string][]): string {
  return `${title}\n${entries.map(([flag, what]) => column(flag, what)).join('\n')}\n`;
}
