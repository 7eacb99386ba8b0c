import { createHash } from 'node:crypto';
import type { Problem } from '../diagnostics/problem';

/**
 * What the names of all resources can begin with: ECR takes no hyphen at the end and no two in a row.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html
 */
export const NAMESPACE_FORM = {
  pattern: /^(?=.{1,32}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  name: 'a lower-case letter followed by up to 31 lower-case letters, digits and single hyphens, with none at the end',
  example: 'my-lab',
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html */
export const STACK_NAME_FORM = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
  name: 'a letter followed by up to 127 letters, digits and hyphens',
  example: 'my-lab',
};

/** Whether it is a word that every object of JavaScript has a property of: the CDK cannot name a stack so. */
export function isReserved(name: string): boolean {
  return name in {};
}

/** One that is made from a name leaves room for what ECR appends. */
const LONGEST_MADE = 25;

/** What a name may have besides letters and digits. */
const SEPARATORS = /[\s._/@-]+/g;

/**
 * The namespace of a project that sets none: `@lab/RNA Seq_2` is `lab-rna-seq-2`.
 *
 * Only case and separators are lost on the way, so that names that differ in more share no namespace. What remains need
 * not have the form of one.
 */
export function namespaceFrom(projectName: string): string {
  return projectName.toLowerCase().replace(SEPARATORS, '-').replace(/^-|-$/g, '');
}

/** What is wrong if a namespace is to be made from the name of the project. */
export function checkMadeNamespace(projectName: string): Problem[] {
  const made = namespaceFrom(projectName);
  if (made.length <= LONGEST_MADE && NAMESPACE_FORM.pattern.test(made) && !isReserved(made)) {
    return [];
  }
  const reason =
    made.length > LONGEST_MADE
      ? `It is not set, and the name of the project has more than ${LONGEST_MADE} characters.`
      : 'It is not set, and cannot be made from the name of the project.';
  const fix = `Set it to ${NAMESPACE_FORM.name}, such as ${exampleFrom(made)}.`;
  return [{ option: 'namespace', value: undefined, reason, fix }];
}

function exampleFrom(made: string): string {
  const ascii = made.replace(/[^a-z0-9]+/g, '-').replace(/^(?=\d)/, 'n');
  const example = ascii.slice(0, LONGEST_MADE).replace(/^-|-$/g, '');
  return NAMESPACE_FORM.pattern.test(example) && !isReserved(example) ? example : NAMESPACE_FORM.example;
}

/**
 * The name of the stack of a project that sets none. Where more than case and separators would be lost, a few characters
 * of a hash tell names apart, and two hyphens before them, which no other such name has.
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
