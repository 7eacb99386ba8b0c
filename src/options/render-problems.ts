import type { Problem } from '../diagnostics/problem';
import { asCode, printable, shortened } from '../diagnostics/show';
import { canBeFlag, optionReference } from '../knobs/reference';

/** In whose words problems are told. */
export interface Wording {
  /** Whether the options were given as flags: they are then called `--spot-max-vcpus`, and not `spotMaxVcpus`. */
  readonly flags: boolean;
}

/** The message that says everything that is wrong, and what would be right. */
export function renderProblems(problems: Problem[], wording: Wording): string {
  const [one, many] = wording.flags ? ['a flag', 'flags'] : ['an option', 'options'];
  return [
    `gwf-batch: ${problems.length === 1 ? one : `${problems.length} ${many}`} cannot be used.`,
    '',
    ...problems.flatMap((problem) => [...renderProblem(problem, wording), '']),
    'Nothing was generated. Correct this and run the same command again.',
  ].join('\n');
}

function renderProblem({ option, flag, value, reason, fix }: Problem, { flags }: Wording): string[] {
  const name = flags ? (flag ?? flagFor(option)) : option;
  const shown = value === undefined ? '' : `: ${flags ? asTyped(value) : asCode(value)}`;
  const said = [reason, fix].map((text) => (flags ? inFlags(text) : text));
  return [`  ${printable(shortened(name))}${shown}`, ...said.map((text) => `    ${printable(text)}`)];
}

/** An option that no flag can set is called by its name. */
function flagFor(name: string): string {
  const option = optionReference().find((each) => each.name === name);
  return option && canBeFlag(option) ? option.flag : name;
}

/** Quoted only where a shell would need it. */
function asTyped(value: unknown): string {
  return typeof value === 'string' && /^[\w.,:/@-]+$/.test(value) ? shortened(value) : asCode(value);
}

/** A name of several words can only be an option's; `region` or `name` may be a word of the sentence. */
export function inFlags(text: string): string {
  return text.replace(/(?<![\w-])[a-z]+[A-Z]\w*/g, flagFor);
}
