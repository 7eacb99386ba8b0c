import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FakeHost } from './host';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

const AGENT = 'opt/aws/amazon-cloudwatch-agent';
const script = { name: 'logs', variables: { LOG_GROUP: 'lab-logs' } };

test('of boot, agent and Docker go to the log group, each to its own stream for every host', () => {
  host.write(`${AGENT}/bin/amazon-cloudwatch-agent-ctl`, '#!/bin/sh\necho "$*" > "$ROOT/started"\n');
  execFileSync('chmod', ['+x', join(host.root, AGENT, 'bin', 'amazon-cloudwatch-agent-ctl')]);
  expect(host.boot(step(script)).output).toContain('logs: logs go to lab-logs');
  const { logs } = JSON.parse(host.read(`${AGENT}/etc/batch-host.json`));
  const files: Record<string, string>[] = logs.logs_collected.files.collect_list;
  expect(files.map(({ file_path, log_stream_name }) => [log_stream_name, file_path])).toEqual([
    ['{instance_id}/batch-host', '/var/log/batch-host.log'],
    ['{instance_id}/cloud-init', '/var/log/cloud-init.log'],
    ['{instance_id}/cloud-init-output', '/var/log/cloud-init-output.log'],
    ['{instance_id}/ecs-init', '/var/log/ecs/ecs-init.log'],
    ['{instance_id}/ecs-agent', '/var/log/ecs/ecs-agent.log'],
    ['{instance_id}/docker', '/var/log/docker.log'],
  ]);
  expect(new Set(files.map(({ log_group_name }) => log_group_name))).toEqual(new Set(['lab-logs']));
  expect(host.read('started')).toContain('-a fetch-config -m ec2 -s -c file:');
});

test('that cannot be sent do not terminate the host', () => {
  host.standIn('rpm', 'exit 1');
  host.standIn('dnf', 'exit 1');
  const { status, output } = host.boot(step({ name: 'gate' }, script, { name: 'ready' }));
  expect([status, host.has('var/lib/batch-host/ready')]).toEqual([0, true]);
  expect(output).toContain('the logs of this host stay on it');
  expect(host.calls().filter((call) => call.startsWith('dnf install'))).toHaveLength(4);
});
