import { CDK_OUT } from '../../components/cdk/cdk-out';
import type { Problem } from '../../diagnostics/problem';

/** Files and folders at the root of a repository that belong to gwf-batch, to the user or to a tool. */
const TAKEN = new Set([
  ...['src', 'test', 'docs', 'projenrc', 'node_modules'],
  ...['.git', '.github', '.projen', '.vscode', '.devcontainer', '.yarn'],
  ...['.gitignore', '.gitattributes', '.gitpod.yml', '.npmrc', '.npmignore', '.yarnrc.yml', '.projenrc.ts'],
  ...['cdk.json', 'cdk.context.json', 'tsconfig.json', 'biome.jsonc', 'renovate.json5', 'readme.md', 'license'],
  ...['package.json', 'package-lock.json', 'yarn.lock', 'bun.lock', 'bun.lockb'],
  ...['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
]);

/** Check the folder of the cloud assembly. The CDK fills it, and git ignores it. */
export function checkCdkOut(option: string, value: unknown): Problem[] {
  const reason = whyNot(String(value));
  const fix = `Use a separate folder in the repository, such as ${CDK_OUT} or build/cdk.`;
  return reason ? [{ option, value, reason, fix }] : [];
}

function whyNot(folder: string): string | undefined {
  const [first, ...below] = folder.split(/[\\/]/);
  const steps = [first, ...below];
  if (/^([\\/~]|[a-z]:)/i.test(folder)) {
    return 'Must be relative to the repository.';
  }
  if (steps.includes('..')) {
    return 'May be outside of the repository.';
  }
  if (steps.every((step) => step === '.' || step === '')) {
    return 'Must not be the repository itself.';
  }
  // The folder is also a pattern in .gitignore and other files.
  if (!/^[\p{L}\p{N}._@-]+(\/[\p{L}\p{N}._@-]+)*$/u.test(folder) || steps.includes('.')) {
    return 'Must be a plain name, or several joined by slashes.';
  }
  return TAKEN.has(first.toLowerCase()) ? `${first} is already used for something else.` : undefined;
}
