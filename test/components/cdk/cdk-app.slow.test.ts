import { awscdk } from 'projen';
import type { GwfBatchProjectOptions } from '../../../src';
import { generated } from '../../generated';

type Options = Partial<GwfBatchProjectOptions>;

const json = (file: string, options: Options = {}) => JSON.parse(generated(options)[file]);
const RECOMMENDED = jest.requireActual('aws-cdk-lib/recommended-feature-flags.json');
const MINIMIZE = '@aws-cdk/aws-iam:minimizePolicies';

describe('the context', () => {
  const contextWith = (context?: Options['context']) => json('cdk.json', { context }).context;

  test('overrides that of gwf-batch', () => {
    const context = contextWith({
      [MINIMIZE]: false,
      'cli-telemetry': true,
      'lab:owner': { name: 'Lab', ids: [1, 2] },
    });
    expect(context).toEqual({
      ...contextWith(),
      [MINIMIZE]: false,
      'cli-telemetry': true,
      'lab:owner': { name: 'Lab', ids: [1, 2] },
    });
    expect(contextWith()).toMatchObject(RECOMMENDED);
  });

  test('removes keys without a value, as projen does, and keeps null', () => {
    const context = contextWith({ [MINIMIZE]: undefined, 'cli-telemetry': null });
    expect(context).not.toHaveProperty([MINIMIZE]);
    expect(context['cli-telemetry']).toBeNull();
  });

  test('is written unchanged, even empty values, and names with a slash, a dot or a tilde', () => {
    const own = { 'aws:cdk:bundling-stacks': [], 'a/b.c~d': { none: {}, list: [null, []] }, empty: {} };
    expect(contextWith(own)).toEqual({ ...contextWith(), ...own });
  });
});

describe('the versions of the CDK', () => {
  const versions = (options: Options) => {
    const { dependencies, devDependencies } = json('package.json', options);
    return { ...devDependencies, ...dependencies };
  };

  test('are those that are set, the library as the oldest', () => {
    expect(versions({ cdkVersion: '2.290.0', cdkCliVersion: '~2.1160.0' })).toEqual({
      ...versions({}),
      'aws-cdk-lib': '^2.290.0',
      'aws-cdk': '~2.1160.0',
    });
  });

  test('are by default those that the app is tested with', () => {
    const here = jest.requireActual('../../../package.json').devDependencies;
    const names = ['aws-cdk-lib', 'aws-cdk', 'constructs', 'cdk-nag'];
    expect(names.map((name) => versions({})[name])).toEqual(names.map((name) => here[name]));
  });
});

test('the approval is written as projen does, and the CDK decides without it', () => {
  const { ANY_CHANGE } = awscdk.ApprovalLevel;
  expect(json('cdk.json', { requireApproval: ANY_CHANGE }).requireApproval).toBe('any-change');
  expect(json('cdk.json')).not.toHaveProperty('requireApproval');
  const { steps } = json('.projen/tasks.json').tasks.deploy;
  // Arguments behind the task reach the CDK: `--require-approval never` where nobody can be asked.
  expect(steps.at(-1)).toEqual({ execArgs: ['cdk', 'deploy', '--notices'], receiveArgs: true });
});

describe('the folder of the cloud assembly', () => {
  const files = generated({ cdkout: 'build/cdk.d' });

  test('is known to all tools that search for files', () => {
    expect(JSON.parse(files['cdk.json']).output).toBe('build/cdk.d');
    expect(files['.gitignore'].split('\n')).toContain('/build/cdk.d/');
    expect(files['tsconfig.json']).toMatch(/"exclude": \[[^\]]*"build\/cdk\.d"/);
    expect(JSON.parse(files['package.json']).jest.modulePathIgnorePatterns).toEqual(['<rootDir>/build/cdk\\.d/']);
  });

  test('is the only one in the text', () => {
    const named = Object.entries(files).flatMap(([path, text]) => (text.match(/cdk\.out\b(?!-)/) ? [path] : []));
    expect(named).toEqual([]);
    expect(generated()['.projen/tasks.json']).toContain('cdk app into cdk.out and validates');
  });
});

describe('the docs', () => {
  const qualifier = { context: { '@aws-cdk/core:bootstrapQualifier': 'lab' } };

  test('say how to deploy with a required qualifier or boundary', () => {
    const { 'README.md': readme, 'docs/operations.md': page } = generated();
    const [, link] = /\]\(docs\/operations\.md#([\w-]+)\) first/.exec(readme) ?? [];
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, text]) => text.toLowerCase().replaceAll(' ', '-'));
    expect(headings).toContain(link);
    const [, excerpt] = /```typescript\n(context: \{[\s\S]*?\n\},)\n```/.exec(page) ?? [];
    for (const text of ["'@aws-cdk/core:bootstrapQualifier': 'lab'", "Boundary': { name: 'lab-boundary' }"]) {
      expect(excerpt).toContain(text);
    }
    expect(page).toContain('npx cdk bootstrap --qualifier lab --toolkit-stack-name CDKToolkit-lab');
  });

  test('do not move the default bootstrap to the qualifier', () => {
    expect(generated(qualifier)['README.md']).toContain(
      '\nnpx cdk bootstrap --qualifier lab --toolkit-stack-name CDKToolkit-lab aws://<account>/<region>\n',
    );
    expect(generated()['README.md']).toContain('\nnpx cdk bootstrap aws://<account>/<region>\n');
  });
});
