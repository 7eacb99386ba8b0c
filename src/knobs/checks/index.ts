import type { BatchKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { withoutDefaults } from '../defaults';
import { BUCKET_RELATIONS } from './buckets';
import { ENGINE_RELATIONS, ENGINES } from './engines';
import { checkForm, type Forms } from './form';
import { GENERAL } from './general';
import { HOSTS } from './hosts';
import { IMAGE_RELATIONS, IMAGES } from './images';
import { checkOffers, INSTANCE_RELATIONS, INSTANCES } from './instances';
import { INTERNET_RELATIONS } from './internet-access';
import { JOB_ROLE_RELATIONS } from './job-role';
import { JOBS } from './jobs';
import { NETWORK, NETWORK_RELATIONS } from './network';
import { QUEUE_RELATIONS, QUEUES } from './queues';
import { checkRelations, type Relation } from './relation';
import { SCRATCH_RELATIONS } from './scratch';
import { STORAGE } from './storage';
import { TAG_RELATIONS } from './tags';
import { WHEREABOUTS } from './whereabouts';

const FORMS: Forms<BatchKnobs> = {
  ...GENERAL,
  ...INSTANCES,
  ...HOSTS,
  ...QUEUES,
  ...NETWORK,
  ...STORAGE,
  ...IMAGES,
  ...ENGINES,
  ...JOBS,
};

const RELATIONS: Relation<BatchKnobs>[] = [
  ...INSTANCE_RELATIONS,
  ...QUEUE_RELATIONS,
  ...NETWORK_RELATIONS,
  ...INTERNET_RELATIONS,
  ...BUCKET_RELATIONS,
  ...SCRATCH_RELATIONS,
  ...IMAGE_RELATIONS,
  ...ENGINE_RELATIONS,
  ...WHEREABOUTS,
  ...TAG_RELATIONS,
  ...JOB_ROLE_RELATIONS,
];

/** Everything that is wrong with the knobs, all at once: each by itself, then those that are right, together. */
export function checkKnobs(knobs: BatchKnobs): Problem[] {
  const forms = names().map((name) => ({ name, problems: checkForm(name, knobs[name], FORMS[name]) }));
  const wrong = new Set<string>(forms.filter(({ problems }) => problems.length > 0).map(({ name }) => name));
  const sound = withoutDefaults(
    Object.fromEntries(
      names()
        .filter((name) => !wrong.has(name))
        .map((name) => [name, knobs[name]]),
    ),
  );
  return [
    ...forms.flatMap(({ problems }) => problems),
    ...checkRelations(RELATIONS, sound, wrong),
    ...checkOffers(sound, wrong),
  ];
}

function names(): (keyof BatchKnobs)[] {
  return Object.keys(FORMS) as (keyof BatchKnobs)[];
}
