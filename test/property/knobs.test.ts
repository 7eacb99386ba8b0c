import { AwsSolutionsChecks } from 'cdk-nag';
import * as fc from 'fast-check';
import type { BatchKnobs } from '../../src';
import { knobReference, optionReference } from '../../src/knobs/reference';
import { checkOptions } from '../../src/options/check-options';
import { InvalidOptionsError } from '../../src/options/invalid-options-error';
import { problemsWith } from '../../src/options/problems-with';
import { resolveOptions } from '../../src/options/resolve';
import { problemsOf } from '../app/batch/safety';
import { stackOf, templateOf } from '../app/batch/stack';
import { coreResourcesOf, environmentOf, resourcesOf, type Template } from '../app/batch/template';
import { anyKnobs, anyName, KNOBS, rightKnobs } from './arbitraries';
import { RUNS, SEED, TELLS, TEMPLATES } from './runs';

const OPTIONS = new Set(optionReference().map(({ name }) => name));

type Options = BatchKnobs & { readonly name: string };

/** How options end: with settings, or with an error; and after how long, which the deep run tells. */
function outcomeOf(options: Options): { readonly error?: unknown; readonly ms: number } {
  const start = performance.now();
  try {
    resolveOptions(options);
    return { ms: performance.now() - start };
  } catch (error) {
    return { error, ms: performance.now() - start };
  }
}

describe('any knobs', () => {
  let accepted = 0;
  let refused = 0;
  let slowest = 0;

  afterAll(() => {
    if (TELLS) {
      console.info(
        `seed ${SEED}: ${accepted} sets accepted, ${refused} refused, the slowest in ${Math.ceil(slowest)} ms`,
      );
    }
  });

  test('are all tested', () => {
    expect([...KNOBS].sort()).toEqual(
      knobReference()
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('give settings, or one error that names existing options', () => {
    // What is compiled and read when it is first asked for.
    outcomeOf({ name: 'lab' });
    // Without a region all are resolved, which takes as long as ten others.
    const place = fc.constantFrom<BatchKnobs>({}, { region: 'eu-west-1' }, { region: 'us-east-1' });
    const knobsAnywhere = fc
      .tuple(place, fc.oneof(rightKnobs, anyKnobs, anyKnobs))
      .map(([at, all]) => ({ ...at, ...all }));
    const sets = fc.tuple(knobsAnywhere, fc.oneof(fc.constant('my-batch'), anyName));
    fc.assert(
      fc.property(sets, ([knobs, name]) => {
        const options = { name, ...knobs } as Options;
        const { error, ms } = outcomeOf(options);
        slowest = Math.max(slowest, ms);
        if (error === undefined) {
          accepted++;
          return;
        }
        refused++;
        expect(error).toBeInstanceOf(InvalidOptionsError);
        const problems = problemsWith(options);
        expect(problems.map(({ option }) => option.split(/[.[]/)[0]).filter((option) => !OPTIONS.has(option))).toEqual(
          [],
        );
        for (const { option, reason, fix } of problems) {
          expect([option, reason, fix].filter((text) => !/\S/.test(text) || /undefined|\[object/.test(text))).toEqual(
            [],
          );
        }
        const { message, stack } = error as Error;
        expect(stack).toBe(message);
        expect(message.length).toBeLessThan(20_000);
        // Nothing that a terminal would obey.
        expect(message).toMatch(/^[^\p{Cc}]*$/mu);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe('knobs that are accepted', () => {
  const right = rightKnobs.filter((knobs) => checkOptions(knobs).length === 0);

  test('give a template that keeps the invariants', () => {
    fc.assert(
      fc.property(right, (knobs) => {
        const { settings, instanceTypes } = resolveOptions({ name: 'my-batch', ...knobs });
        const stack = stackOf(settings, instanceTypes);
        const template = templateOf(stack);
        holds(template, settings.priorityQueueUsesSpot);
        expect(new AwsSolutionsChecks().validateScope(stack).violations).toEqual([]);
      }),
      { numRuns: TEMPLATES, seed: SEED },
    );
  });
});

/** The invariants of the design, whatever the knobs are. */
function holds(template: Template, priorityUsesSpot: boolean): void {
  const ids = Object.keys(template.Resources);
  expect(
    ids
      .flatMap((id) => problemsOf(id, template).map((problem) => [id, problem.id]))
      .filter(([, id]) => id !== 'GwfBatch-CreateOnlyTags'),
  ).toEqual([]);

  const [spot, onDemand] = (['SPOT', 'EC2'] as const).map((kind) => environmentOf(template, kind));
  for (const { Properties } of [spot, onDemand]) {
    expect(Properties.ComputeResources).not.toHaveProperty('DesiredvCpus');
    expect(Properties).not.toHaveProperty('ComputeEnvironmentName');
    expect(Properties).not.toHaveProperty('ServiceRole');
    expect(Properties.ComputeResources.Ec2Configuration.length).toBeGreaterThan(0);
  }

  const queues = Object.entries(coreResourcesOf(template, 'AWS::Batch::JobQueue', 'Queues(Default|Priority)Queue'));
  const orderOf = (part: string) =>
    queues
      .filter(([id]) => id.includes(part))
      .flatMap(([, { Properties }]) => Properties.ComputeEnvironmentOrder.map(({ Order }: { Order: number }) => Order));
  expect(orderOf('Default')).toEqual([1]);
  expect(orderOf('Priority')).toEqual(priorityUsesSpot ? [1, 2] : [1]);

  for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::LaunchTemplate'))) {
    expect(Properties.LaunchTemplateData.MetadataOptions.HttpTokens).toBe('required');
  }
  for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'))) {
    expect(Properties).not.toHaveProperty('SecurityGroupIngress');
  }
  for (const resource of Object.values({
    ...resourcesOf(template, 'AWS::S3::Bucket'),
    ...resourcesOf(template, 'AWS::Logs::LogGroup'),
  })) {
    expect(resource).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  }
  const managed = Object.values(resourcesOf(template, 'AWS::IAM::ManagedPolicy'));
  expect(managed.length).toBeLessThanOrEqual(10);
}
