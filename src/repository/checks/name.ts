import type { GeneralKnobs } from '../../app/batch/knobs';
import { conflictOf } from '../../knobs/conflicts/conflict';
import { checkMadeNamespace } from '../../knobs/namespace';
import { text } from '../../knobs/rules/values';

/** The name is the title of a page, and a line on the terminal. */
export const NAME = text({
  pattern: /^\S(.*\S)?$/,
  name: 'one line of text, without spaces at either end',
  example: 'my-batch',
});

interface Names extends Pick<GeneralKnobs, 'namespace'> {
  readonly name?: string;
}

export const NAME_CONFLICTS = [
  conflictOf<Names>()(['name', 'namespace'], ({ name, namespace }) =>
    name === undefined || namespace !== undefined ? [] : checkMadeNamespace(name),
  ),
];
