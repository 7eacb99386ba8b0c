import { javascript } from 'projen';
import { generated } from '../../generated';

const { BUN, NPM, PNPM, YARN, YARN2, YARN_BERRY, YARN_CLASSIC } = javascript.NodePackageManager;

/** What runs projen, what runs another program, what installs. */
const COMMANDS: [manager: javascript.NodePackageManager, projen: string, exec: string, install: string][] = [
  [NPM, 'npx projen', 'npx', 'npm install'],
  [PNPM, 'pnpm exec projen', 'pnpm exec', 'pnpm install'],
  [YARN, 'yarn projen', 'yarn', 'yarn install'],
  [YARN_CLASSIC, 'yarn projen', 'yarn', 'yarn install'],
  [YARN2, 'yarn projen', 'yarn', 'yarn install'],
  [YARN_BERRY, 'yarn projen', 'yarn', 'yarn install'],
  [BUN, 'bunx projen', 'bunx', 'bun install'],
];

/** Commands of a package manager, wherever they stand. */
const ANY_COMMAND =
  /\b(?:npx|npm (?:install|ci|run|test|exec)|pnpm (?:install|i|exec|run|dlx|projen)|yarn(?: \w+)?|bunx|bun (?:install|run))\b/g;

test('all package managers are tried', () => {
  expect(COMMANDS.map(([manager]) => manager).sort()).toEqual(Object.values(javascript.NodePackageManager).sort());
});

describe.each(COMMANDS)('a repository of %s', (packageManager, projen, exec, install) => {
  const files = generated({ packageManager });
  const pages = Object.entries(files).filter(([path]) => path.endsWith('.md'));

  test('does not show commands of another package manager', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const [path, text] of pages) {
      const commands = [...text.matchAll(ANY_COMMAND)].map(([command]) => command);
      expect([path, commands.filter((each) => !isOneOf(each, [projen, exec, install]))]).toEqual([path, []]);
    }
  });

  test('shows its own commands', () => {
    const readme = files['README.md'];
    expect(readme).toContain(`\n${install}\n${exec} cdk bootstrap aws://`);
    for (const task of ['build', 'diff', 'deploy', 'destroy']) {
      expect(readme).toMatch(new RegExp(`^${projen} ${task}\\b`, 'm'));
    }
    expect(files['docs/knobs.md']).toContain(`\`${projen} deploy\``);
  });

  test('names in each marker the command that rewrites the file', () => {
    for (const file of ['README.md', 'src/settings.ts', 'src/batch/network/network.ts', '.gitignore']) {
      expect(files[file]).toContain(`run "${projen}".`);
    }
  });

  test('has a script by which its command finds projen', () => {
    expect(JSON.parse(files['package.json']).scripts.projen).toBe('projen');
  });
});

function isOneOf(command: string, own: string[]): boolean {
  return own.some((each) => each === command || each.startsWith(`${command} `) || command.startsWith(`${each} `));
}

test.each([NPM, YARN_CLASSIC])('a command for projen that was set is shown, with %s too', (packageManager) => {
  const files = generated({ packageManager, projenCommand: 'make projen' });
  expect(files['README.md']).toMatch(/^make projen deploy$/m);
});

const SCRIPTS = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'sharp', 'unrs-resolver'];

describe('the packages that may run a script when they are installed', () => {
  const manifest = (options: Parameters<typeof generated>[0]) => JSON.parse(generated(options)['package.json']);
  const allowScripts = ['sharp'];

  test('are listed where npm, Yarn and Bun read them', () => {
    expect(Object.keys(manifest({ allowScripts }).allowScripts)).toEqual(SCRIPTS);
    expect(Object.keys(manifest({ packageManager: YARN_BERRY, allowScripts }).dependenciesMeta)).toEqual(SCRIPTS);
    expect(manifest({ packageManager: BUN, allowScripts }).trustedDependencies).toEqual(SCRIPTS);
  });

  test('are listed in the file of pnpm 10', () => {
    const files = generated({ packageManager: PNPM, allowScripts });
    expect(files['pnpm-workspace.yaml']).toContain('onlyBuiltDependencies:\n  - "@parcel/watcher"\n');
    expect(files['pnpm-workspace.yaml']).toContain('  - sharp\n');
    expect(files['pnpm-workspace.yaml']).not.toContain('allowBuilds');
    expect(JSON.parse(files['package.json']).pnpm.overrides).toEqual({ 'unrs-resolver': '1.12.2' });
  });

  test('are listed in the form of pnpm 11, with all other settings that it reads only there', () => {
    const files = generated({ packageManager: PNPM, pnpmVersion: '11.28.11', allowScripts });
    const settings = files['pnpm-workspace.yaml'];
    for (const name of SCRIPTS) {
      expect(settings).toMatch(new RegExp(`^ {2}"?${name}"?: true$`, 'm'));
    }
    expect(settings).toContain('allowBuilds:\n');
    expect(settings).toContain('overrides:\n  unrs-resolver: 1.12.2\n');
    expect(settings).not.toContain('onlyBuiltDependencies');
    expect(JSON.parse(files['package.json'])).not.toHaveProperty('pnpm');
  });

  test('are not listed for pnpm 9, for which a workspace file without packages is an error', () => {
    expect(generated({ packageManager: PNPM, pnpmVersion: '9.15.9' })).not.toHaveProperty(['pnpm-workspace.yaml']);
  });
});

test('Yarn has node_modules and a version that supports TypeScript 7, unless set otherwise', () => {
  const files = generated({ packageManager: YARN_BERRY });
  expect(files['.yarnrc.yml']).toContain('nodeLinker: node-modules\n');
  expect(JSON.parse(files['package.json']).packageManager).toBe('yarn@4.18.1');
  const others = generated({
    packageManager: YARN_BERRY,
    yarnBerryOptions: { version: '4.17.1', yarnRcOptions: { nodeLinker: javascript.YarnNodeLinker.PNPM } },
  });
  expect(others['.yarnrc.yml']).toContain('nodeLinker: pnpm\n');
  expect(JSON.parse(others['package.json']).packageManager).toBe('yarn@4.17.1');
});
