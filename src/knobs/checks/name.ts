import type { GeneralKnobs } from '../../app/batch/knobs';
import { checkMadeNamespace } from '../namespace';
import { relationOf } from './relation';
import { text } from './values';

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
