import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knobReference } from '../src/knobs/reference';
import { knobsPage } from './knob-docs/page';

writeFileSync(join(__dirname, '..', 'docs', 'knobs.md'), knobsPage(knobReference()));
