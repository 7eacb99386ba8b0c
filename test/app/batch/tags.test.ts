import { Tags } from 'aws-cdk-lib';
import { FairshareSchedulingPolicy } from 'aws-cdk-lib/aws-batch';
import { stackOf, templateOf } from './stack';
import { resourcesOf } from './template';

test('tags of the stack reach what can bear them, and nothing that a changed tag would replace', () => {
  const stack = stackOf();
  // Not there by itself, but the first thing to be added by whoever shares the queues.
  new FairshareSchedulingPolicy(stack, 'FairShare');
  Tags.of(stack.node.root).add('team', 'genomics');
  const template = templateOf(stack);
  for (const type of ['AWS::Batch::ComputeEnvironment', 'AWS::Batch::JobQueue', 'AWS::Batch::SchedulingPolicy']) {
    const resources = Object.values(resourcesOf(template, type));
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) {
      expect(resource.Properties ?? {}).not.toHaveProperty('Tags');
    }
  }
  const [group] = Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'));
  expect(group.Properties.Tags).toContainEqual({ Key: 'team', Value: 'genomics' });
});
