import { readRepository } from '../../repository';
import { figureRows, figuresText } from './figures';
import { help } from './help';
import { readRequest } from './request';
import { regionOf } from './scope';
import { typeRows, typesText } from './types';

/**
 * The hosts that a repository may start, region by region: what they come to, or their instance types.
 *
 * @param words what stands behind `gwf-batch instances`
 * @param cwd the repository
 * @returns a table, or JSON
 * @throws UsageError for flags and regions that there are not, for regions that there are no lists of, and outside a
 *   repository
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
