import type { EngineKnobs } from '../../app/batch/knobs';
import { type Rules, rule } from './rule';
import { choices, yesOrNo } from './values';

export const ENGINE_NAMES = ['nextflow', 'miniwdl', 'snakemake', 'cromwell', 'step-functions'] as const;

export const ENGINES = {
  engines: rule(choices(ENGINE_NAMES), ['nextflow']),
  hostAwsCli: rule(yesOrNo, true),
} satisfies Rules<EngineKnobs>;
