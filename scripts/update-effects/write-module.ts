import { literal } from '../../src/components/app/typescript-literal';
import type { UpdateEffect } from '../../src/knobs/update-effects/effect';

/** The module that holds what each change does. */
export function moduleOf(effects: Readonly<Record<string, readonly UpdateEffect[]>>): string {
  return [
    '// Made by `npx projen update-effects`. Do not edit.',
    "import type { UpdateEffect } from './effect';",
    '',
    '/** What the changes of each knob do to a stack that is deployed, by the templates before and after. */',
    'export const UPDATE_EFFECTS: Readonly<Record<string, readonly UpdateEffect[]>> = {',
    ...Object.entries(effects).flatMap(([knob, each]) => [
      `  ${knob}: [`,
      ...each.map((effect) => `    ${literal(effect, 4)},`),
      '  ],',
    ]),
    '};',
    '',
  ].join('\n');
}
