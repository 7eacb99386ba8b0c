import type { GeneralKnobs } from '../../app/batch/knobs';
import { relationOf } from '../../knobs/checks/relation';
import { text } from '../../knobs/checks/values';
import { checkMadeNamespace } from '../../knobs/namespace';

/** It is the title of a page, and a line on the screen. */
export const NAME = text({ pattern: /^\S(.*\S)?$/, name: 'a name, which is one line of text', example: 'my-batch' });

interface Names extends Pick<GeneralKnobs, 'namespace'> {
  readonly name?: string;
}

export const NAME_RELATIONS = [
  relationOf<Names>()(['name', 'namespace'], ({ name, namespace }) =>
    name === undefined || namespace !== undefined ? [] : checkMadeNamespace(name),
  ),
];
