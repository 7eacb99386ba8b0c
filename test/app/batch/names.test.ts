import { settings } from './deployment';
import { deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();

test('queues and bucket are found where aws-genomics-workflows put them', () => {
  const names = Object.values(resourcesOf(template, 'AWS::SSM::Parameter')).map(({ Properties }) => Properties.Name);
  expect(names).toEqual(
    expect.arrayContaining([
      `/gwfcore/${settings.namespace}/job-queue/default`,
      `/gwfcore/${settings.namespace}/job-queue/priority`,
      `/gwfcore/${settings.namespace}/s3-bucket`,
    ]),
  );
});

test('the stack says what people look for', () => {
  expect(Object.keys(template.Outputs ?? {})).toEqual(
    expect.arrayContaining([
      'BucketName',
      'DefaultJobQueueArn',
      'DefaultJobQueueName',
      'FailedHostsAlarmName',
      'HostLogGroupName',
      'JobDefinitionName',
      'JobLogGroupName',
      'JobRoleArn',
      'PriorityJobQueueArn',
      'PriorityJobQueueName',
    ]),
  );
});
