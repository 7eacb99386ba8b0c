import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { App, Tags } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnJobQueue, FairshareSchedulingPolicy } from 'aws-cdk-lib/aws-batch';
import { BatchStack } from '../../src/app/batch/batch-stack';
import { CREATE_ONLY_TAGS } from '../../src/app/batch/tags';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { instanceTypes, settings } from '../app/batch/deployment';
import { stackOf, templateOf } from '../app/batch/stack';
import { type Resource, resourcesOf } from '../app/batch/template';

const specification = loadAwsServiceSpecSync();

/** The property of a type that has its tags, if it has any. */
function tagsPropertyOf(type: string): string | undefined {
  const [resource] = specification.lookup('resource', 'cloudFormationType', 'equals', type);
  return resource?.tagInformation?.tagPropertyName;
}

/** Tags by key, whichever of the two forms a type has. */
function tagsOf({ Type, Properties }: Resource): Record<string, string> {
  const tags = Properties?.[tagsPropertyOf(Type) ?? ''] ?? {};
  return Array.isArray(tags) ? Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])) : tags;
}

const warningsOf = (stack: BatchStack): string[] =>
  Annotations.fromStack(stack)
    .findWarning('*', Match.anyValue())
    .map(({ entry }) => String(entry.data))
    .filter((text) => /\btags?\b/.test(text));

test('the resources with fixed tags are those that CloudFormation would replace', () => {
  const types = [...specification.all('resource')].filter(({ cloudFormationType: type, properties }) => {
    const tags = properties[tagsPropertyOf(type) ?? ''];
    return type.startsWith('AWS::Batch::') && tags?.causesReplacement === 'yes';
  });
  expect(types.map(({ cloudFormationType }) => cloudFormationType).sort()).toEqual(CREATE_ONLY_TAGS);
});

describe('the knobs tags and permanentTags', () => {
  const stack = stackOf({ tags: { CostCenter: '42' }, permanentTags: { owner: 'genomics' } });
  new FairshareSchedulingPolicy(stack, 'FairShare');
  stack.jobs.add('tagged', { image: 'lab/tool:1', tags: { project: 'exomes' } });
  const template = templateOf(stack);
  const taggable = Object.entries(template.Resources).filter(([, { Type }]) => tagsPropertyOf(Type));

  test('reach all resources, except that tags does not reach those with fixed tags', () => {
    expect(taggable.length).toBeGreaterThan(20);
    for (const [id, resource] of taggable) {
      const fixed = CREATE_ONLY_TAGS.includes(resource.Type);
      expect([id, tagsOf(resource)]).toEqual([id, expect.objectContaining({ owner: 'genomics' })]);
      expect([id, tagsOf(resource).CostCenter]).toEqual([id, fixed ? undefined : '42']);
    }
    for (const type of CREATE_ONLY_TAGS) {
      expect(Object.keys(resourcesOf(template, type))).not.toEqual([]);
    }
  });

  test('reach hosts and their volumes through the launch templates', () => {
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::LaunchTemplate'))) {
      const specifications: { ResourceType: string; Tags: unknown[] }[] =
        Properties.LaunchTemplateData.TagSpecifications;
      expect(specifications.map(({ ResourceType }) => ResourceType)).toEqual(['instance', 'volume']);
      for (const { Tags: tags } of specifications) {
        expect(tags).toEqual(
          expect.arrayContaining([
            { Key: 'CostCenter', Value: '42' },
            { Key: 'owner', Value: 'genomics' },
          ]),
        );
      }
    }
  });

  test('keep the own tags of a job definition', () => {
    const own = Object.values(resourcesOf(template, 'AWS::Batch::JobDefinition')).map(({ Properties }) => [
      Properties.JobDefinitionName,
      Properties.Tags,
    ]);
    expect(own).toContainEqual(['my-batch-tagged', { owner: 'genomics', project: 'exomes' }]);
    expect(own).toContainEqual(['my-batch-job', { owner: 'genomics' }]);
  });

  test('cause no warning', () => {
    expect(warningsOf(stack)).toEqual([]);
  });
});

describe('other tags', () => {
  const stackWith = (change: (stack: BatchStack) => void, context = RECOMMENDED_FEATURE_FLAGS, props = {}) => {
    const app = new App({ context });
    const stack = new BatchStack(app, 'lab', { settings, instanceTypes, ...props });
    change(stack);
    return stack;
  };

  test('are removed from resources with fixed tags, with a warning', () => {
    const stack = stackWith(({ node }) => Tags.of(node.root).add('team', 'genomics'));
    expect(warningsOf(stack)).toEqual([expect.stringMatching(/^The tag team is not set on .* permanentTags/)]);
    for (const type of CREATE_ONLY_TAGS.slice(0, 3)) {
      for (const { Properties } of Object.values(resourcesOf(templateOf(stack), type))) {
        expect(Properties).not.toHaveProperty('Tags');
      }
    }
  });

  test('stay on a resource that sets them itself', () => {
    const stack = stackWith((each) => {
      new CfnJobQueue(each, 'Own', { priority: 1, computeEnvironmentOrder: [], tags: { team: 'genomics' } });
    });
    const tags = Object.values(resourcesOf(templateOf(stack), 'AWS::Batch::JobQueue')).map((queue) => tagsOf(queue));
    expect(tags).toContainEqual({ team: 'genomics' });
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each([
    ['of the stack', { tags: { team: 'genomics' } }, RECOMMENDED_FEATURE_FLAGS],
    ['of the app, without the flag that keeps them off the stack', {}, {}],
  ])('%s reach all resources through CloudFormation, with a warning', (_, props, context) => {
    const stack = stackWith(({ node }) => Tags.of(node.root).add('team', 'genomics'), context, props);
    expect(warningsOf(stack)).toContainEqual(
      expect.stringMatching(/^CloudFormation also sets the tags of the stack \(team\)/),
    );
  });
});
