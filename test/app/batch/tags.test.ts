import { Tags } from 'aws-cdk-lib';
import { stackOf, templateOf } from './stack';
import { resourcesOf } from './template';

test('tags of the stack reach what can bear them, and nothing that a changed tag would replace', () => {
  const stack = stackOf();
  Tags.of(stack.node.root).add('team', 'genomics');
  const template = templateOf(stack);
  for (const type of ['AWS::Batch::ComputeEnvironment', 'AWS::Batch::JobQueue']) {
    for (const { Properties } of Object.values(resourcesOf(template, type))) {
      expect(Properties).not.toHaveProperty('Tags');
    }
  }
  const [group] = Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'));
  expect(group.Properties.Tags).toContainEqual({ Key: 'team', Value: 'genomics' });
});
