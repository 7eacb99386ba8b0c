import type { Problem } from '../diagnostics/problem';
import { ownOptions, type ProjectClass } from './own-options';
import { projenOptions } from './projen-options';
import { DECIDED, suggestion } from './suggestion';

/**
 * Find unknown options: neither projen nor a TypeScript runner reports them.
 *
 * @param names names that were used
 * @param known names of the options that exist
 * @param subclass the class that is made, if it is not the project type itself: it may have its own options
 */
export function checkOptionNames(names: string[], known: string[], subclass?: ProjectClass): Problem[] {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) {
    return [];
  }
  const own = subclass ? ownOptions(subclass) : [];
  return unknown
    .filter((name) => !own.includes(name))
    .map((option) => {
      const { reason, fix } = answer(option, [...known, ...own]);
      return {
        option,
        value: undefined,
        reason,
        fix: subclass ? `${fix} ${declaration(option, subclass)}` : fix,
      };
    });
}

function answer(name: string, known: string[]): Pick<Problem, 'reason' | 'fix'> {
  if (projenOptions().includes(name)) {
    return DECIDED;
  }
  const meant = suggestion(name, known, (each) => each);
  const fix = meant ?? 'Remove it. docs/knobs.md of gwf-batch lists the knobs.';
  return { reason: 'Unknown option.', fix };
}

function declaration(name: string, { name: subclass }: ProjectClass): string {
  return `If it is an option of ${subclass || 'your class'}, declare it there: static readonly ownOptions = ['${name}'];`;
}
