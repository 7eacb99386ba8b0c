import { OnDemandAllocationStrategy } from '#src/batch/knobs/instances';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf } from '../app/batch/template';

const template = templateOf(stackOf({ onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT }));

test('BEST_FIT, which cannot be updated in place, is replaced and has no update policy', () => {
  const { Properties } = environmentOf(template, 'EC2');
  expect(Properties.ComputeResources.AllocationStrategy).toBe('BEST_FIT');
  expect(Properties.ReplaceComputeEnvironment).toBe(true);
  expect(Properties).not.toHaveProperty('UpdatePolicy');
  expect(Properties).not.toHaveProperty('ComputeEnvironmentName');
});

test('Spot is still updated in place', () => {
  const { Properties } = environmentOf(template, 'SPOT');
  expect(Properties.ReplaceComputeEnvironment).toBe(false);
  expect(Properties.UpdatePolicy).toEqual({ JobExecutionTimeoutMinutes: 7200, TerminateJobsOnUpdate: false });
});
