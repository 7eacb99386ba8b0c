import { deployments } from '#src/settings';

/** The deployment that the tests of the Batch core look at. */
export const [{ settings, instanceTypes }] = deployments;
