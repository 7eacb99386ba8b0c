import { readRepository } from '../../repository';
import { figureRows, figuresText } from './figures';
import { help } from './help';
import { readRequest } from './request';
import { regionOf } from './scope';
import { typeRows, typesText } from './types';

/**
 * Describe the hosts that a repository may start, region by region: their figures, or their instance types.
 *
 * @param words the arguments of `gwf-batch instances`
 * @param cwd the repository
 * @returns a table, or JSON
 * @throws UsageError for unknown flags and regions, for regions without lists, and outside of a repository
 */
export function instances(words: string[], cwd: string): string {
  const request = readRequest(words);
  if (request.help) {
    return help();
  }
  const repository = readRepository(cwd);
  const scope = { ...request, region: regionOf(request.region, repository) };
  return request.types
    ? shown(typeRows(repository, scope), typesText, request)
    : shown(figureRows(repository, scope), figuresText, request);
}

function shown<Row>(rows: Row[], text: (rows: Row[]) => string, { json }: { json: boolean }): string {
  return json ? `${JSON.stringify(rows, null, 2)}\n` : text(rows);
}
