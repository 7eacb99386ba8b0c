import type { BatchKnobs } from '../../../app/batch/knobs';
import { catalog } from '../../../catalog';
import { DEFAULTS } from '../../../knobs/defaults';
import { ENGINE_NAMES } from '../../../knobs/rules/engines';
import { checkOptions } from '../../../options/check-options';
import type { Prompter } from './prompter';

const ANY_REGION = 'any';

/** Ask for the few knobs that most users set. All others have a default and can be set later. */
export async function askForKnobs(ask: Prompter, env: NodeJS.ProcessEnv): Promise<BatchKnobs> {
  const region = await askForRegion(ask, env);
  return {
    ...(region === undefined ? {} : { region }),
    ...(await askForNetwork(ask, region)),
    ...(await askForLimits(ask)),
    ...(await askForFamilies(ask)),
    ...(await askForEngines(ask)),
  };
}

/** Ask for the folder, whose name is also that of the repository. */
export function askForFolder(ask: Prompter, check: (folder: string) => string | undefined): Promise<string> {
  return ask.text({ message: 'Which folder? It is created if it does not exist.', byDefault: 'my-batch', check });
}

async function askForRegion(ask: Prompter, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const regions = [...catalog().regions.keys()];
  const present = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? '';
  const region = await ask.select({
    message: 'Which AWS region?',
    options: [
      { value: ANY_REGION, label: 'any', hint: 'chosen when you deploy' },
      ...regions.map((value) => ({ value, label: value })),
    ],
    byDefault: regions.includes(present) ? present : ANY_REGION,
  });
  return region === ANY_REGION ? undefined : region;
}

async function askForNetwork(ask: Prompter, region: string | undefined): Promise<BatchKnobs> {
  const network = await ask.select({
    message: 'Which network?',
    options: [
      { value: 'new', label: 'a new VPC', hint: 'with one NAT gateway, billed by the hour' },
      {
        value: 'default',
        label: 'the default VPC of the account',
        hint: 'hosts have public addresses, no NAT gateway',
      },
      { value: 'existing', label: 'an existing VPC', hint: 'by its ID' },
    ],
    byDefault: 'new',
  });
  if (network === 'default') {
    return { useDefaultVpc: true };
  }
  if (network === 'new') {
    return {};
  }
  const vpcId = await ask.text({
    message: 'VPC ID?',
    byDefault: '',
    check: (answer) => whatIsWrong({ region, vpcId: answer }, 'vpcId'),
  });
  return vpcId ? { vpcId } : {};
}

async function askForLimits(ask: Prompter): Promise<BatchKnobs> {
  const limits: BatchKnobs[] = [];
  for (const [knob, what] of [
    ['spotMaxVcpus', 'Spot (cheap, can be interrupted)'],
    ['onDemandMaxVcpus', 'On-Demand (for urgent jobs)'],
  ] as const) {
    const answer = await ask.text({
      message: `Maximum vCPUs on ${what}?`,
      byDefault: String(DEFAULTS[knob]),
      check: (text) => whatIsWrong({ [knob]: Number(text) }, knob),
    });
    limits.push(Number(answer) === DEFAULTS[knob] ? {} : { [knob]: Number(answer) });
  }
  return Object.assign({}, ...limits);
}

async function askForFamilies(ask: Prompter): Promise<BatchKnobs> {
  const whose = await ask.select({
    message: 'Which instance families?',
    options: [
      {
        value: 'ours',
        label: 'a broad mix for Spot, the newest generations for On-Demand',
        hint: 'follows the region',
      },
      { value: 'own', label: 'families that you choose' },
    ],
    byDefault: 'ours',
  });
  if (whose === 'ours') {
    return {};
  }
  const families: BatchKnobs[] = [];
  for (const [knob, what] of [
    ['spotInstanceFamilies', 'Spot'],
    ['onDemandInstanceFamilies', 'On-Demand'],
  ] as const) {
    const answer = await ask.text({
      message: `Which families for ${what}? For example: m7i r7i. Leave empty for the default.`,
      byDefault: '',
      check: (text) => whatIsWrong({ [knob]: words(text) }, knob),
    });
    families.push(words(answer).length > 0 ? { [knob]: words(answer) } : {});
  }
  return Object.assign({}, ...families);
}

async function askForEngines(ask: Prompter): Promise<BatchKnobs> {
  const engines = await ask.multiselect({
    message: 'Which workflow engines? Space selects, Enter confirms.',
    options: ENGINE_NAMES.map((value) => ({ value, label: value })),
    byDefault: [...DEFAULTS.engines],
  });
  return engines.join() === DEFAULTS.engines.join() ? {} : { engines };
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Check one answer at once. Conflicts between answers are checked when all are given. */
function whatIsWrong(knobs: BatchKnobs, option: keyof BatchKnobs): string | undefined {
  const problem = checkOptions({ ...knobs }).find((each) => each.option === option);
  return problem && `${problem.reason} ${problem.fix}`;
}
