import { settings } from './deployment';
import { coreResourcesOf, coreTemplate, deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();
const queues = Object.values(coreResourcesOf(template, 'AWS::Batch::JobQueue', 'Queues(Default|Priority)Queue')).map(
  ({ Properties }) => Properties,
);

/** Of which kind the compute environments of a queue are, in order. */
function environments(queue: string): string[] {
  const { ComputeEnvironmentOrder } = queues.find(({ JobQueueName }) => JobQueueName === queue);
  const all = resourcesOf(template, 'AWS::Batch::ComputeEnvironment');
  return ComputeEnvironmentOrder.map(
    (entry: { Order: number; ComputeEnvironment: { 'Fn::GetAtt': string[] } }, index: number) => {
      expect(entry.Order).toBe(index + 1);
      return all[entry.ComputeEnvironment['Fn::GetAtt'][0]].Properties.ComputeResources.Type;
    },
  );
}

test('the two queues have the names and priorities of the settings', () => {
  expect(queues.map(({ JobQueueName, Priority }) => [JobQueueName, Priority]).sort()).toEqual([
    [`${settings.namespace}-default`, settings.defaultQueuePriority],
    [`${settings.namespace}-priority`, settings.priorityQueuePriority],
  ]);
  expect(settings.priorityQueuePriority).toBeGreaterThan(settings.defaultQueuePriority);
});

test('both queues are enabled', () => {
  const own = coreResourcesOf(coreTemplate(), 'AWS::Batch::JobQueue', 'Queues(Default|Priority)Queue');
  expect(Object.values(own).map(({ Properties }) => Properties.State)).toEqual(['ENABLED', 'ENABLED']);
});

test('the default queue uses Spot only', () => {
  expect(environments(`${settings.namespace}-default`)).toEqual(['SPOT']);
});

test('the priority queue uses On-Demand first, then Spot or nothing', () => {
  const expected = settings.priorityQueueUsesSpot ? ['EC2', 'SPOT'] : ['EC2'];
  expect(environments(`${settings.namespace}-priority`)).toEqual(expected);
});

test('jobs that can never run are canceled, jobs that wait for capacity are not', () => {
  for (const { JobStateTimeLimitActions } of queues) {
    expect(JobStateTimeLimitActions.map(({ Reason }: { Reason: string }) => Reason)).toEqual([
      'MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE',
      'MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT',
    ]);
    for (const action of JobStateTimeLimitActions) {
      expect(action).toMatchObject({
        State: 'RUNNABLE',
        Action: 'CANCEL',
        MaxTimeSeconds: settings.cancelUnrunnableAfterMinutes * 60,
      });
    }
  }
});

test('both queues have the permanent tags only, because a change of others would replace them', () => {
  for (const queue of queues) {
    expect(queue.Tags ?? {}).toEqual(settings.permanentTags);
  }
});
