import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asDeployed } from '../test/app/batch/context';
import { updateEffects } from './update-effects/effects';
import { moduleOf } from './update-effects/write-module';

/** Find out what each change of a knob does to a stack that is deployed, and write it down for the documentation. */
function main(): void {
  asDeployed();
  const effects = updateEffects();
  writeFileSync(join(__dirname, '..', 'src', 'knobs', 'update-effects', 'data.ts'), moduleOf(effects));
  const all = Object.values(effects).flat();
  console.log(`${all.length} changes of ${Object.keys(effects).length} knobs; ${refused(all)} are refused.`);
}

function refused(effects: { readonly refused?: object }[]): number {
  return effects.filter((effect) => effect.refused !== undefined).length;
}

main();
