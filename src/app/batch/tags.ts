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
 * Resources whose tags cannot change after creation: a changed tag would replace them, with their jobs, or fail if
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

/** A priority above that of every tag that is added or removed. */
const OVER_ALL = 1e6;

/** A resource with its own tags and those that it inherits. */
interface Tagged extends CfnResource {
  readonly tags: TagManager;

  /** Its own tags. */
  tagsRaw?: { [key: string]: string };
}

/** Set tags on a resource itself. They are not removed later. */
export function giveTags(resource: Tagged, tags: { readonly [key: string]: string }): void {
  resource.tagsRaw = { ...resource.tagsRaw, ...tags };
  for (const [key, value] of Object.entries(tags)) {
    resource.tags.setTag(key, value, OVER_ALL);
  }
}

/** Tag the resources of a stack according to the settings. */
export function tagResources(stack: Stack, settings: TagSettings): void {
  for (const [key, value] of Object.entries({ ...settings.tags, ...settings.permanentTags })) {
    // Not the stack itself: CloudFormation would give its tags to each resource.
    Tags.of(stack).add(key, value, { excludeResourceTypes: ['aws:cdk:stack'] });
  }
  // After everything that adds tags.
  Aspects.of(stack).add(new CreateOnlyTags(stack, settings), { priority: AspectPriority.READONLY - 1 });
}

type TagSettings = Pick<BatchSettings, 'tags' | 'permanentTags'>;

/**
 * Removes tags from the resources whose tags cannot change, except permanent tags and a resource's own ones, and warns of
 * each tag that it removes.
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
      // The documentation of the knob says that its tags are not set on these resources.
      if (!Object.hasOwn(changeable, key)) {
        this.warn(
          'dropped-tags',
          `The tag ${key} is not set on job queues, compute environments and job definitions, because their tags cannot change. To set tags on these from the start, use permanentTags in the project definition.`,
        );
      }
    }
  }

  /** CloudFormation sets these on each resource itself: a template cannot prevent it. */
  private warnOfStackTags(): void {
    const keys = Object.keys(this.stack.tags.tagValues());
    if (keys.length > 0) {
      this.warn(
        'stack-tags',
        `CloudFormation also sets the tags of the stack (${keys.join(', ')}) on job queues, compute environments and job definitions. A deployment that changes one of them fails, because their tags cannot change. Set tags or permanentTags in the project definition instead.`,
      );
    }
  }

  private warn(id: string, text: string): void {
    Annotations.of(this.stack).addWarningV2(`gwf-batch:${id}`, text);
  }
}
