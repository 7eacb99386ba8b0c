import type { Problem } from '../diagnostics/problem';
import { asCode, printable, shortened } from '../diagnostics/show';
import { canBeFlag, optionReference } from '../knobs/reference';

/** How a message names options. */
export interface Wording {
  /** Whether to name options by their flags: `--spot-max-vcpus` instead of `spotMaxVcpus`. */
  readonly flags: boolean;
}

/** Render a message that lists every problem with its fix. */
export function renderProblems(problems: Problem[], wording: Wording): string {
  const [one, many] = wording.flags ? ['a flag', 'flags'] : ['an option', 'options'];
  return [
    `gwf-batch: ${problems.length === 1 ? one : `${problems.length} ${many}`} cannot be used.`,
    '',
    ...problems.flatMap((problem) => [...renderProblem(problem, wording), '']),
    'Nothing was generated. Fix this and run the same command again.',
  ].join('\n');
}

function renderProblem({ option, flag, value, reason, fix }: Problem, { flags }: Wording): string[] {
  const name = flags ? (flag ?? flagFor(option)) : option;
  const shown = value === undefined ? '' : `: ${flags ? asTyped(value) : asCode(value)}`;
  const said = [reason, fix].map((text) => (flags ? inFlags(text) : text));
  return [`  ${printable(shortened(name))}${shown}`, ...said.map((text) => `    ${printable(text)}`)];
}

/** The flag of an option, or its name if no flag can set it. */
function flagFor(name: string): string {
  const option = optionReference().find((each) => each.name === name);
  return option && canBeFlag(option) ? option.flag : name;
}

/** Quote a value only if a shell needs it. */
function asTyped(value: unknown): string {
  return typeof value === 'string' && /^[\w.,:/@-]+$/.test(value) ? shortened(value) : asCode(value);
}

/** Replace the names of options with their flags. Only names of several words: `region` may be a word of the text. */
export function inFlags(text: string): string {
  return text.replace(/(?<![\w-])[a-z]+[A-Z]\w*/g, flagFor);
}
