import { CDK_OUT } from '../../components/cdk/cdk-out';
import type { Problem } from '../../diagnostics/problem';

/** At the root of a repository: what is generated there, what is the user's, and what tools keep there. */
const TAKEN = new Set([
  ...['src', 'test', 'docs', 'projenrc', 'node_modules'],
  ...['.git', '.github', '.projen', '.vscode', '.devcontainer', '.yarn'],
  ...['.gitignore', '.gitattributes', '.gitpod.yml', '.npmrc', '.npmignore', '.yarnrc.yml', '.projenrc.ts'],
  ...['cdk.json', 'cdk.context.json', 'tsconfig.json', 'biome.jsonc', 'renovate.json5', 'readme.md', 'license'],
  ...['package.json', 'package-lock.json', 'yarn.lock', 'bun.lock', 'bun.lockb'],
  ...['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
]);

/** What can be wrong with the folder of the cloud assembly. The CDK fills it, and git ignores it. */
export function checkCdkOut(option: string, value: unknown): Problem[] {
  const reason = whyNot(String(value));
  const fix = `Give a folder of its own in the repository, such as ${CDK_OUT} or build/cdk.`;
  return reason ? [{ option, value, reason, fix }] : [];
}

function whyNot(folder: string): string | undefined {
  const [first, ...below] = folder.split(/[\\/]/);
  const steps = [first, ...below];
  if (/^([\\/~]|[a-z]:)/i.test(folder)) {
    return 'It is not relative to the repository.';
  }
  if (steps.includes('..')) {
    return 'It may lie outside of the repository.';
  }
  if (steps.every((step) => step === '.' || step === '')) {
    return 'It is the repository itself.';
  }
  // It is also a pattern of .gitignore and of others.
  if (!/^[\p{L}\p{N}._@-]+(\/[\p{L}\p{N}._@-]+)*$/u.test(folder) || steps.includes('.')) {
    return 'It is not a plain name, nor several that are joined by slashes.';
  }
  return TAKEN.has(first.toLowerCase()) ? `Something else is kept in ${first}.` : undefined;
}
