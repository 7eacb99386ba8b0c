// Loaded before the app, see cdk.json: lets the CDK's validation of the template begin at once.
//
// The validation is a large WebAssembly module that runs once. Node.js before 24 optimises it while it runs, which takes
// longer than what it has to do: a sixth of a whole synthesis.
import { setFlagsFromString } from 'node:v8';

if (Number.parseInt(process.versions.node, 10) < 24) {
  setFlagsFromString('--liftoff-only');
}
