import type { BatchKnobs } from '../../../app/batch/knobs';
import { catalog } from '../../../catalog';
import { DEFAULTS } from '../../../knobs/defaults';
import { ENGINE_NAMES } from '../../../knobs/rules/engines';
import { checkOptions } from '../../../options/check-options';
import type { Prompter } from './prompter';

const ANY_REGION = 'any';

/** The few things that most teams decide for themselves. All else has a default, and can be set later. */
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

/** A name for the folder, and for what is in it. */
export function askForFolder(ask: Prompter, check: (folder: string) => string | undefined): Promise<string> {
  return ask.text({ message: 'Which folder? It is made if it is not there.', byDefault: 'my-batch', check });
}

async function askForRegion(ask: Prompter, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const regions = [...catalog().regions.keys()];
  const present = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? '';
  const region = await ask.select({
    message: 'Which AWS region?',
    options: [
      { value: ANY_REGION, label: 'any', hint: 'decided by whoever deploys' },
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
      { value: 'new', label: 'a VPC of its own', hint: 'with one NAT gateway, billed by the hour' },
      {
        value: 'default',
        label: 'the default VPC of the account',
        hint: 'hosts have public addresses, no NAT gateway',
      },
      { value: 'existing', label: 'a VPC that exists', hint: 'by its id' },
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
    message: 'Its id?',
    byDefault: '',
    check: (answer) => whatIsWrong({ region, vpcId: answer }, 'vpcId'),
  });
  return vpcId ? { vpcId } : {};
}

async function askForLimits(ask: Prompter): Promise<BatchKnobs> {
  const limits: BatchKnobs[] = [];
  for (const [knob, what] of [
    ['spotMaxVcpus', 'Spot, cheap and interruptible'],
    ['onDemandMaxVcpus', 'On-Demand, for what cannot wait'],
  ] as const) {
    const answer = await ask.text({
      message: `At most how many vCPUs on ${what}?`,
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
      { value: 'own', label: 'some that you name' },
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
      message: `Which for ${what}? Such as m7i r7i; nothing leaves the choice to gwf-batch.`,
      byDefault: '',
      check: (text) => whatIsWrong({ [knob]: words(text) }, knob),
    });
    families.push(words(answer).length > 0 ? { [knob]: words(answer) } : {});
  }
  return Object.assign({}, ...families);
}

async function askForEngines(ask: Prompter): Promise<BatchKnobs> {
  const engines = await ask.multiselect({
    message: 'Which workflow engines? Space marks one, Enter goes on.',
    options: ENGINE_NAMES.map((value) => ({ value, label: value })),
    byDefault: [...DEFAULTS.engines],
  });
  return engines.join() === DEFAULTS.engines.join() ? {} : { engines };
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Of an answer it is said at once what is wrong with it. What it does to other answers is checked with all of them. */
function whatIsWrong(knobs: BatchKnobs, option: keyof BatchKnobs): string | undefined {
  const problem = checkOptions({ ...knobs }).find((each) => each.option === option);
  return problem && `${problem.reason} ${problem.fix}`;
}
