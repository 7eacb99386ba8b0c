import { QUALIFIER } from '../components/cdk/context-keys';

/** The command that bootstraps an account. With a qualifier, `cdk bootstrap` would change the default stack: it gets its own. */
export function bootstrapCommand(context: Record<string, unknown>, ...words: string[]): string {
  const qualifier = context[QUALIFIER];
  const named = qualifier ? [`--qualifier ${qualifier}`, `--toolkit-stack-name CDKToolkit-${qualifier}`] : [];
  return ['npx cdk bootstrap', ...named, ...words].join(' ');
}
