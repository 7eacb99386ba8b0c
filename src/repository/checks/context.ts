import { BOUNDARY, QUALIFIER } from '../../components/cdk/context-keys';
import type { Problem } from '../../diagnostics/problem';
import { isPlainObject } from '../../knobs/rules/plain-object';

/** Check the CDK context. */
export function checkContext(option: string, context: unknown): Problem[] {
  return isPlainObject(context)
    ? Object.entries(context).flatMap(([key, value]) => checkEntry(`${option}[${JSON.stringify(key)}]`, key, value))
    : [notJson(option, context)];
}

function checkEntry(option: string, key: string, value: unknown): Problem[] {
  const problems = value === undefined ? [] : checkJson(option, value, []);
  if (problems.length > 0 || value === undefined || value === null) {
    return problems;
  }
  if (key === QUALIFIER && !(typeof value === 'string' && /^[\w-]{1,10}$/.test(value))) {
    const reason = 'Not a valid bootstrap qualifier.';
    return [{ option, value, reason, fix: 'Use 1 to 10 letters, digits, hyphens or underscores.' }];
  }
  return key === BOUNDARY ? checkBoundary(option, value) : [];
}

function checkBoundary(option: string, value: unknown): Problem[] {
  const { name, arn } = value as Record<string, unknown>;
  const texts = [arn, name].filter((each) => typeof each === 'string' && each !== '') as string[];
  if (texts.length === 0) {
    const reason = 'Without a name or an ARN, the CDK sets no permissions boundary.';
    return [{ option, value, reason, fix: "Use { name: 'my-boundary' } or { arn: 'arn:…' }." }];
  }
  const [pseudo] = /\$\{AWS::\w+\}/.exec(texts[0]) ?? [];
  return pseudo === undefined
    ? []
    : [
        {
          option,
          value,
          reason: `The CDK cannot replace ${pseudo}: templates are synthesized without an account, for example in the tests.`,
          fix: 'Write the value instead, or use a policy with a name that does not contain it.',
        },
      ];
}

/** Find values that JSON cannot represent, or changes. */
function checkJson(option: string, value: unknown, within: unknown[]): Problem[] {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) {
    return [];
  }
  if (within.includes(value)) {
    return [{ option, value, reason: 'The value contains itself.', fix: 'Use a JSON value.' }];
  }
  const inner = [...within, value];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => checkJson(`${option}[${index}]`, each, inner));
  }
  return isPlainObject(value)
    ? Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .flatMap(([key, each]) => checkJson(`${option}[${JSON.stringify(key)}]`, each, inner))
    : [notJson(option, value)];
}

function notJson(option: string, value: unknown): Problem {
  const fix = 'Use strings, numbers, true, false, null, and lists and objects of these.';
  return { option, value, reason: 'Must be a JSON value.', fix };
}
