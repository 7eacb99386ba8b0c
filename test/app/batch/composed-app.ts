import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { App, type Stack, Stage } from 'aws-cdk-lib';
import { BatchStack } from '#src/batch/batch-stack';
import * as main from '#src/main';
import { temporaryFolder } from './clean-up';
import { settings } from './deployment';
import type { Template } from './template';

/** The app as `src/main.ts` composes it: what `npx projen deploy` would deploy. */
export function composedApp(): App {
  const app = new App({ outdir: temporaryFolder(), treeMetadata: false });
  if (typeof main.compose !== 'function') {
    throw new Error('src/main.ts must export the function that adds its stacks to an app: `compose(app)`.');
  }
  main.compose(app);
  return app;
}

/** The Batch core in it, made with your settings; undefined if `src/main.ts` makes it with others. */
export function coreIn(app: App): BatchStack | undefined {
  return app.node
    .findAll()
    .filter((each) => each instanceof BatchStack)
    .find((each) => isDeepStrictEqual(each.settings, settings));
}

/** The template of a stack, nested or not, in a stage or not, once the app has been synthesized. */
export function synthesized(stack: Stack): Template {
  return JSON.parse(readFileSync(join(Stage.of(stack)?.outdir ?? '', stack.templateFile), 'utf-8'));
}
