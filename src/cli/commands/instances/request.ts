import { parseArgs } from 'node:util';
import { COMPUTE_ENVIRONMENT_NAMES, type ComputeEnvironmentName } from '../../../app/batch/compute/kinds';
import { canBeRegion } from '../../../catalog/ec2/region-names';
import { nearest } from '../../../diagnostics/nearest';
import { UsageError } from '../../usage-error';
import { ENVIRONMENT_WORDS, type Scope } from './scope';

/** The arguments of the command. */
export interface Request extends Scope {
  /** List the types instead of their figures. */
  readonly types: boolean;

  /** Print JSON, for programs. */
  readonly json: boolean;
  readonly help: boolean;
}

const FLAGS = {
  region: { type: 'string' },
  environment: { type: 'string' },
  types: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const EXAMPLES = { region: 'eu-west-1', environment: ENVIRONMENT_WORDS.spot } as const;

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/**
 * Read the arguments of `gwf-batch instances`.
 *
 * @throws UsageError with every problem in them
 */
export function readRequest(words: string[]): Request {
  const { values, tokens } = parseArgs({ args: words, options: FLAGS, strict: false, tokens: true });
  const help = values.help === true;
  const problems = help ? [] : tokens.flatMap(problemsWith);
  if (problems.length > 0) {
    throw new UsageError([...problems, 'Run npx gwf-batch instances --help for a list of flags.'].join('\n'));
  }
  const { region, environment } = values;
  return {
    region: typeof region === 'string' ? region : undefined,
    environment: typeof environment === 'string' ? environmentCalled(environment) : undefined,
    types: values.types === true,
    json: values.json === true,
    help,
  };
}

function problemsWith(token: Token): string[] {
  switch (token.kind) {
    case 'positional':
      return [
        `Unexpected argument ${token.value}.${canBeRegion(token.value) ? ` Did you mean --region ${token.value}?` : ''}`,
      ];
    case 'option':
      return isFlag(token.name) ? problemsWithValue(token.name, token.value) : [noSuchFlag(token.rawName)];
    default:
      return [];
  }
}

function isFlag(name: string): name is keyof typeof FLAGS {
  return Object.hasOwn(FLAGS, name);
}

function noSuchFlag(flag: string): string {
  const flags = Object.keys(FLAGS).map((name) => `--${name}`);
  const meant = flags.find((each) => flag.length > 3 && each.startsWith(flag)) ?? nearest(flag, flags, 3);
  return `Unknown flag ${flag}.${meant ? ` Did you mean ${meant}?` : ''}`;
}

function problemsWithValue(name: keyof typeof FLAGS, value: string | undefined): string[] {
  if (name !== 'region' && name !== 'environment') {
    return value === undefined ? [] : [`--${name} takes no value, but has ${value}.`];
  }
  if (value === undefined || value === '' || value.startsWith('-')) {
    return [`--${name} needs a value, such as --${name} ${EXAMPLES[name]}.`];
  }
  return name === 'environment' && environmentCalled(value) === undefined ? [noSuchEnvironment(value)] : [];
}

function noSuchEnvironment(value: string): string {
  const words = Object.values(ENVIRONMENT_WORDS);
  const meant = nearest(value, words, 2);
  return `Unknown compute environment ${value}.${meant ? ` Did you mean ${meant}?` : ''} Use ${words.join(' or ')}.`;
}

/** Also accepts `on-demand` and `onDemand`. */
function environmentCalled(word: string): ComputeEnvironmentName | undefined {
  const plain = word.replaceAll('-', '').toLowerCase();
  return COMPUTE_ENVIRONMENT_NAMES.find((name) => ENVIRONMENT_WORDS[name] === plain);
}
