import { type CfnResource, type IAspect, CfnResource as Resource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Resources whose tags are fixed when they are created: a changed tag would replace them. */
const CREATE_ONLY = ['AWS::Batch::ComputeEnvironment', 'AWS::Batch::JobQueue', 'AWS::Batch::SchedulingPolicy'];

/**
 * Keeps tags of the stack or the app off the resources that a changed tag would replace, with their jobs.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-jobqueue.html
 */
export class CreateOnlyTags implements IAspect {
  public visit(node: IConstruct): void {
    if (Resource.isCfnResource(node) && CREATE_ONLY.includes(node.cfnResourceType)) {
      (node as CfnResource).addPropertyDeletionOverride('Tags');
    }
  }
}
