import { setFlagsFromString } from 'node:v8';

/** From this version on Node.js does it by itself. */
const DOES_BY_ITSELF = 24;

/**
 * Let the CDK's validation of the template begin at once.
 *
 * The validation is a large WebAssembly module that runs once. Older versions of Node.js optimise it while it runs,
 * which takes longer than what it has to do: a sixth of a whole synthesis.
 */
export function validateQuickly(): void {
  if (Number.parseInt(process.versions.node, 10) < DOES_BY_ITSELF) {
    setFlagsFromString('--liftoff-only');
    setFlagsFromString('--wasm-lazy-validation');
  }
}
