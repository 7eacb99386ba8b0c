import { deployments } from '#src/settings';

/** What the tests of the Batch core look at. */
export const [{ settings, instanceTypes }] = deployments;
