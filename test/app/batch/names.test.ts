import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();

/** The logical id of a resource of the core. */
function idOf(type: string, part: string): string {
  const [id, ...others] = Object.keys(coreResourcesOf(template, type, part));
  expect([part, others]).toEqual([part, []]);
  return id;
}

const arnOf = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });
const queue = (kind: 'Default' | 'Priority') =>
  arnOf(idOf('AWS::Batch::JobQueue', `Queues${kind}Queue`), 'JobQueueArn');
const logGroup = (part: string) => ({ Ref: idOf('AWS::Logs::LogGroup', part) });
const bucket = settings.existingBucket ? settings.bucketName : { Ref: idOf('AWS::S3::Bucket', 'WorkflowBucket') };

test.each([
  ['job-queue/default', queue('Default')],
  ['job-queue/priority', queue('Priority')],
  ['s3-bucket', bucket],
])('%s is in the SSM parameter of aws-genomics-workflows', (name, value) => {
  const found = Object.values(resourcesOf(template, 'AWS::SSM::Parameter')).filter(
    ({ Properties }) => Properties.Name === `/gwfcore/${settings.namespace}/${name}`,
  );
  expect(found.map(({ Properties }) => Properties.Value)).toEqual([value]);
});

describe('the stack has the output', () => {
  const said = (output: string) => template.Outputs?.[output]?.Value;

  test.each([
    ['DefaultJobQueueArn', queue('Default')],
    ['PriorityJobQueueArn', queue('Priority')],
    ['BucketName', bucket],
    ['JobRoleArn', arnOf(idOf('AWS::IAM::Role', 'RolesJob'))],
    ['JobDefinitionName', `${settings.namespace}-job`],
    ['JobLogGroupName', logGroup('JobLogs')],
    ['HostLogGroupName', logGroup('HostLogs')],
    ['FailedHostsAlarmName', { Ref: idOf('AWS::CloudWatch::Alarm', 'HostFailedHostsAlarm') }],
  ])('%s', (output, value) => expect(said(output)).toEqual(value));

  test.each(['Default', 'Priority'] as const)('%sJobQueueName, which is part of the ARN', (kind) => {
    const name = said(`${kind}JobQueueName`);
    expect(JSON.stringify(name)).toContain(JSON.stringify(queue(kind)));
    expect(name).not.toEqual(queue(kind));
  });
});
