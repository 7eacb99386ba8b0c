import type { BatchKnobs } from '../../app/batch/knobs';
import { ENGINES } from './engines';
import { GENERAL } from './general';
import { HOSTS } from './hosts';
import { IMAGES } from './images';
import { INSTANCES } from './instances';
import { JOBS } from './jobs';
import { NETWORK } from './network';
import { QUEUES } from './queues';
import type { Rule, Rules } from './rule';
import { STORAGE } from './storage';

/** The rules of all knobs: the form of each value, and its default. */
export const RULES = {
  ...GENERAL,
  ...INSTANCES,
  ...HOSTS,
  ...QUEUES,
  ...NETWORK,
  ...STORAGE,
  ...IMAGES,
  ...ENGINES,
  ...JOBS,
} satisfies Rules<BatchKnobs>;

/** The name of a knob. */
export type KnobName = keyof typeof RULES;

/** Every knob with its rule, in the order of the settings. */
export function rows(): [name: KnobName, rule: Rule<unknown>][] {
  return Object.entries(RULES) as [KnobName, Rule<unknown>][];
}
