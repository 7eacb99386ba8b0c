import { compose } from './main';

// What `cdk.json` runs. `src/main.ts` does not run the app itself, so that tests can compose their own app from it.
compose();
