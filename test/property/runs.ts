const isDeep = process.env.GWF_BATCH_DEEP !== undefined;

const numberFrom = (name: string, byDefault: number) => Number(process.env[`GWF_BATCH_${name}`] ?? byDefault);

/** What random knobs follow from: the same seed, the same knobs. */
export const SEED = numberFrom('SEED', 2026);

/** How many sets of knobs are resolved. */
export const RUNS = numberFrom('RUNS', isDeep ? 10_000 : 2_000);

/** Of how many the templates are made. */
export const TEMPLATES = numberFrom('TEMPLATES', isDeep ? 400 : 12);

/** Whether to say how many were accepted, and how long they took. */
export const TELLS = isDeep;
