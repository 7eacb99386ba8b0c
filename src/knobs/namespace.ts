import { createHash } from 'node:crypto';
import type { Problem } from '../diagnostics/problem';

/**
 * The prefix of all resource names. ECR accepts no hyphen at the end and no two in a row.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html
 */
export const NAMESPACE_FORM = {
  pattern: /^(?=.{1,32}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  name: 'a lowercase letter followed by up to 31 lowercase letters, digits and single hyphens, with no hyphen at the end',
  example: 'my-lab',
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html */
export const STACK_NAME_FORM = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
  name: 'a letter followed by up to 127 letters, digits and hyphens',
  example: 'my-lab',
};

/** Whether every JavaScript object has a property of this name. The CDK cannot use such a name for a stack. */
export function isReserved(name: string): boolean {
  return name in {};
}

/** A namespace made from the project name leaves room for the registry that is appended in ECR. */
const LONGEST_MADE = 25;

/** Characters of a project name that become hyphens. */
const SEPARATORS = /[\s._/@-]+/g;

/**
 * The namespace of a project that sets none: `@lab/RNA Seq_2` is `lab-rna-seq-2`.
 *
 * Only case and separators are lost, so that names that differ in anything else get different namespaces. The result
 * may not be a valid namespace.
 */
export function namespaceFrom(projectName: string): string {
  return projectName.toLowerCase().replace(SEPARATORS, '-').replace(/^-|-$/g, '');
}

/** Find the problems of making a namespace from the project name. */
export function checkMadeNamespace(projectName: string): Problem[] {
  const made = namespaceFrom(projectName);
  if (made.length <= LONGEST_MADE && NAMESPACE_FORM.pattern.test(made) && !isReserved(made)) {
    return [];
  }
  const reason =
    made.length > LONGEST_MADE
      ? `namespace is required, because the project name has more than ${LONGEST_MADE} characters.`
      : 'namespace is required, because it cannot be made from the project name.';
  const fix = `Set namespace to a value such as ${exampleFrom(made)}. It must be ${NAMESPACE_FORM.name}.`;
  return [{ option: 'namespace', value: undefined, reason, fix }];
}

function exampleFrom(made: string): string {
  const ascii = made.replace(/[^a-z0-9]+/g, '-').replace(/^(?=\d)/, 'n');
  const example = ascii.slice(0, LONGEST_MADE).replace(/^-|-$/g, '');
  return NAMESPACE_FORM.pattern.test(example) && !isReserved(example) ? example : NAMESPACE_FORM.example;
}

/**
 * The stack name of a project that sets none. If more than case and separators would be lost, two hyphens and a hash of
 * the project name are appended. No other such name has two hyphens, so the names stay unique.
 */
export function stackNameFrom(projectName: string): string {
  const made = namespaceFrom(projectName);
  if (STACK_NAME_FORM.pattern.test(made) && !isReserved(made)) {
    return made;
  }
  const ascii = made.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  const hash = createHash('sha256').update(projectName).digest('hex').slice(0, 8);
  return `${ascii.slice(0, 100).replace(/-$/, '') || 'stack'}--${hash}`;
}
