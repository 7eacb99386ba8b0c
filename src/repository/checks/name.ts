import type { GeneralKnobs } from '../../app/batch/knobs';
import { conflictOf } from '../../knobs/conflicts/conflict';
import { checkMadeNamespace } from '../../knobs/namespace';
import { text } from '../../knobs/rules/values';

/** It is the title of a page, and a line on the screen. */
export const NAME = text({ pattern: /^\S(.*\S)?$/, name: 'a name, which is one line of text', example: 'my-batch' });

interface Names extends Pick<GeneralKnobs, 'namespace'> {
  readonly name?: string;
}

export const NAME_CONFLICTS = [
  conflictOf<Names>()(['name', 'namespace'], ({ name, namespace }) =>
    name === undefined || namespace !== undefined ? [] : checkMadeNamespace(name),
  ),
];
