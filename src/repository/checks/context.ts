import { BOUNDARY, QUALIFIER } from '../../components/cdk/context-keys';
import type { Problem } from '../../diagnostics/problem';
import { isPlainObject } from '../../knobs/rules/plain-object';

/** What can be wrong with the context. */
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
    const reason = 'The CDK bootstraps no account with such a qualifier.';
    return [{ option, value, reason, fix: 'Give 1 to 10 letters, digits, hyphens or underscores.' }];
  }
  return key === BOUNDARY ? checkBoundary(option, value) : [];
}

function checkBoundary(option: string, value: unknown): Problem[] {
  const { name, arn } = value as Record<string, unknown>;
  const texts = [arn, name].filter((each) => typeof each === 'string' && each !== '') as string[];
  if (texts.length === 0) {
    const reason = 'The CDK would give no role a boundary for it.';
    return [{ option, value, reason, fix: "Give { name: 'my-boundary' } or { arn: 'arn:…' }." }];
  }
  const [pseudo] = /\$\{AWS::\w+\}/.exec(texts[0]) ?? [];
  return pseudo === undefined
    ? []
    : [
        {
          option,
          value,
          reason: `The CDK cannot fill in ${pseudo}: templates are made without an account, in the tests for example.`,
          fix: 'Write it out, or give the policy a name without it.',
        },
      ];
}

/** What JSON cannot say, or says in other words. */
function checkJson(option: string, value: unknown, within: unknown[]): Problem[] {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) {
    return [];
  }
  if (within.includes(value)) {
    return [{ option, value, reason: 'It contains itself.', fix: 'Give a value of JSON.' }];
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
  const fix = 'Give texts, numbers, true, false, null, lists and objects of these.';
  return { option, value, reason: 'It is not a value of JSON.', fix };
}
