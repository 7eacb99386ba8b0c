import {
  Annotations,
  AspectPriority,
  Aspects,
  CfnResource,
  type IAspect,
  type Stack,
  type TagManager,
  Tags,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { BatchSettings } from './settings';

/**
 * Resources whose tags are fixed when they are created: a changed tag would replace them, with their jobs, and fail where
 * their name is fixed too.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-jobqueue.html
 */
export const CREATE_ONLY_TAGS = [
  'AWS::Batch::ComputeEnvironment',
  'AWS::Batch::JobDefinition',
  'AWS::Batch::JobQueue',
  'AWS::Batch::SchedulingPolicy',
];

/** A priority that no other has: neither of a tag that is added, nor of one that is removed. */
const OVER_ALL = 1e6;

/** A resource with tags: those that it was given itself, and those that come to it from above. */
interface Tagged extends CfnResource {
  readonly tags: TagManager;

  /** Those that it was given itself. */
  tagsRaw?: { [key: string]: string };
}

/** Give tags to a resource itself: they stay on it. */
export function giveTags(resource: Tagged, tags: { readonly [key: string]: string }): void {
  resource.tagsRaw = { ...resource.tagsRaw, ...tags };
  for (const [key, value] of Object.entries(tags)) {
    resource.tags.setTag(key, value, OVER_ALL);
  }
}

/** Tag the resources of a stack as the settings say. */
export function tagResources(stack: Stack, settings: TagSettings): void {
  for (const [key, value] of Object.entries({ ...settings.tags, ...settings.permanentTags })) {
    // Not the stack itself: CloudFormation would give its tags to each resource.
    Tags.of(stack).add(key, value, { excludeResourceTypes: ['aws:cdk:stack'] });
  }
  // After all that adds tags.
  Aspects.of(stack).add(new CreateOnlyTags(stack, settings), { priority: AspectPriority.READONLY - 1 });
}

type TagSettings = Pick<BatchSettings, 'tags' | 'permanentTags'>;

/**
 * Keeps tags off the resources whose tags cannot change, but for the permanent ones and those that a resource was given
 * itself, and warns of each tag that it keeps off.
 */
class CreateOnlyTags implements IAspect {
  constructor(
    private readonly stack: Stack,
    private readonly settings: TagSettings,
  ) {}

  public visit(node: IConstruct): void {
    if (node === this.stack) {
      this.warnOfStackTags();
    }
    if (CfnResource.isCfnResource(node) && CREATE_ONLY_TAGS.includes(node.cfnResourceType)) {
      this.fix(node as Tagged);
    }
  }

  private fix({ tags, tagsRaw = {} }: Tagged): void {
    const { permanentTags, tags: changeable } = this.settings;
    const kept = Object.keys({ ...permanentTags, ...tagsRaw });
    for (const key of Object.keys(tags.tagValues()).filter((each) => !kept.includes(each))) {
      tags.removeTag(key, OVER_ALL);
      // That the knob does not reach these resources is what its documentation says.
      if (!Object.hasOwn(changeable, key)) {
        this.warn(
          'dropped-tags',
          `The tag ${key} does not reach job queues, compute environments and job definitions, whose tags cannot change. What they must have from the beginning belongs into permanentTags in the project definition.`,
        );
      }
    }
  }

  /** CloudFormation gives these to each resource by itself: no template can keep them off. */
  private warnOfStackTags(): void {
    const keys = Object.keys(this.stack.tags.tagValues());
    if (keys.length > 0) {
      this.warn(
        'stack-tags',
        `CloudFormation gives tags of the stack (${keys.join(', ')}) to job queues, compute environments and job definitions too. When one changes the deployment fails, for their tags cannot change. Set tags or permanentTags in the project definition instead.`,
      );
    }
  }

  private warn(id: string, text: string): void {
    Annotations.of(this.stack).addWarningV2(`gwf-batch:${id}`, text);
  }
}
