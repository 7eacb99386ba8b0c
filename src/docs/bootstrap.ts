import { BOUNDARY, QUALIFIER } from '../components/cdk/context-keys';
import { fence, typescriptExcerpt } from './markdown';

const TITLE = 'Bootstrap qualifier and permissions boundary';

/** Where the README sends readers whose accounts have rules of their own. */
export const BOOTSTRAP_LINK = `docs/operations.md#${TITLE.toLowerCase().replaceAll(' ', '-')}`;

/** How an account is prepared, by the context of the app: `cdk bootstrap` would move the usual stack to a qualifier. */
export function bootstrapCommand(context: Record<string, unknown>, ...words: string[]): string {
  const qualifier = context[QUALIFIER];
  const named = qualifier ? [`--qualifier ${qualifier}`, `--toolkit-stack-name CDKToolkit-${qualifier}`] : [];
  return ['npx cdk bootstrap', ...named, ...words].join(' ');
}

/** For accounts that are bootstrapped otherwise than by the plain command, or that ask for a boundary. */
export function bootstrapSection(): string[] {
  return [
    `## ${TITLE}`,
    'Set what your organization prescribes in `.projenrc.ts`, and run `npx projen`, before the first deployment:',
    typescriptExcerpt('context: {', `  '${QUALIFIER}': 'lab',`, `  '${BOUNDARY}': { name: 'lab-boundary' },`, '},'),
    'The stack then deploys through the bootstrap of that qualifier, and every role gets the policy of that name as its boundary. Other context goes there too: feature flags, results of look-ups. If the account is not bootstrapped with the qualifier yet, do so under a stack name of its own, which leaves the usual bootstrap as it is:',
    fence(bootstrapCommand({ [QUALIFIER]: 'lab' }, '--custom-permissions-boundary lab-boundary')),
    'See AWS on [customizing the bootstrap](https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html) and on [permissions boundaries](https://docs.aws.amazon.com/cdk/v2/guide/customize-permissions-boundaries.html).',
  ];
}
