import { Annotations, Match } from 'aws-cdk-lib/assertions';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { HOST_LIMITS } from '../../src/app/batch/limits';
import { stackOf, templateOf } from '../app/batch/stack';
import { userDataOf } from '../app/batch/template';

let stack: BatchStack;

beforeEach(() => {
  stack = stackOf();
});

const errors = () =>
  Annotations.fromStack(stack)
    .findError('*', Match.anyValue())
    .map(({ entry }) => entry.data);

describe('a step of your own', () => {
  test('runs before the host takes its first job, in the order in which it was added, with its packages', () => {
    const { boot } = stack.hostTemplate;
    boot.addStep('security-agent', ['systemctl enable --now falcon'], { packages: ['falcon-sensor'] });
    boot.addStep('certificate', ["cat > /etc/pki/lab.pem << 'END'\nMIIB\nEND", 'update-ca-trust']);
    const text = userDataOf(templateOf(stack));
    const [, later] = text.split('Content-Type: text/x-shellscript');
    expect(later).toMatch(/^run packages logs aws-cli\nrun security-agent\nrun certificate\nrun ready$/m);
    expect(later).toContain('step-security-agent() {\nsystemctl enable --now falcon\n}');
    expect(later).toMatch(/^PACKAGES='.*\bfalcon-sensor\b.*'$/m);
    expect(errors()).toEqual([]);
  });

  test('runs at every boot before docker, if it is set', () => {
    stack.hostTemplate.boot.addStep('kernel', ['sysctl -w vm.max_map_count=262144'], { beforeDocker: true });
    const [, first] = userDataOf(templateOf(stack)).split('Content-Type: text/');
    expect(first).toMatch(/run sweep write-back ecs-agent\nrun kernel$/m);
  });

  test('that is wrong is an error of the synthesis, with all its problems', () => {
    const { boot } = stack.hostTemplate;
    boot.addStep('a b', ['true']);
    boot.addStep('scratch', ['true']);
    boot.addStep('twice', ['true']);
    boot.addStep('twice', ['true']);
    boot.addStep('nothing', []);
    boot.addStep('umlaut', ['echo grün'], { packages: ['a b'] });
    boot.setAgentOption('ECS_CLUSTER', 'mine');
    boot.setAgentOption('ECS_INSTANCE_ATTRIBUTES', '{}');
    boot.setAgentOption('ecs loglevel', 'debug');
    boot.setAgentOption('export ECS_LOGLEVEL', 'debug');
    boot.setAgentOption('ECS_LOGLEVEL=', 'debug');
    boot.setAgentOption('ECS_LOGLEVEL', 'debug\nECS_CLUSTER=mine');
    const told = errors();
    for (const text of [
      /Step "a b" of the hosts: the name must be/,
      /Step "scratch" of the hosts: a step of this name already exists/,
      /Step "twice" of the hosts: a step of this name already exists/,
      /Step "nothing" of the hosts: it has no commands/,
      /Step "umlaut" of the hosts: commands must be plain ASCII/,
      /Step "umlaut" of the hosts: "a b" is not a package name/,
      /Option "ECS_CLUSTER" of the ECS agent: AWS Batch sets it/,
      /Option "ECS_INSTANCE_ATTRIBUTES" of the ECS agent: AWS Batch sets it/,
      /Option "ecs loglevel" of the ECS agent: the name must be that of an environment variable/,
      /Option "export ECS_LOGLEVEL" of the ECS agent: the name must be that of an environment variable/,
      /Option "ECS_LOGLEVEL=" of the ECS agent: the name must be that of an environment variable/,
      /Option "ECS_LOGLEVEL" of the ECS agent: the value must be one line/,
    ]) {
      expect(told).toContainEqual(expect.stringMatching(text));
    }
    expect(told).toHaveLength(12);
  });
});

test('an option of the agent replaces the default one', () => {
  stack.hostTemplate.boot.setAgentOption('ECS_CONTAINER_STOP_TIMEOUT', '10m');
  const text = userDataOf(templateOf(stack));
  expect(text).toContain("AGENT_OPTIONS='ECS_CONTAINER_STOP_TIMEOUT=10m'");
});

test('the CDK’s methods for user data are errors of the synthesis, which name the right method', () => {
  const userData = stack.hostTemplate.template.userData;
  userData?.addCommands('echo lost');
  userData?.addOnExitCommands('echo lost');
  userData?.addExecuteFileCommand({ filePath: '/x' });
  userData?.addS3DownloadCommand({ bucket: stack.workflowBucket.bucket, bucketKey: 'x' });
  userData?.addSignalOnExitCommand(stack.roles.job);
  const methods = ['addCommands', 'addOnExitCommands', 'addExecuteFileCommand', 'addS3DownloadCommand'];
  expect(errors()).toEqual(
    [...methods, 'addSignalOnExitCommand'].map((method) =>
      expect.stringMatching(
        new RegExp(`commands added by ${method} would not run\\. Use stack\\.hostTemplate\\.boot\\.addStep`),
      ),
    ),
  );
});

describe('user data that is too large', () => {
  const most = HOST_LIMITS.userDataBytes - HOST_LIMITS.batchUserDataBytes;

  /** How much of it there is with a step of as many characters. */
  const problemsWith = (characters: number) => {
    stack = stackOf();
    stack.hostTemplate.boot.addStep('long', [`: ${'x'.repeat(characters)}`]);
    return errors();
  };

  test('fails at synthesis, with a fix', () => {
    const [problem, ...others] = problemsWith(most);
    expect(others).toEqual([]);
    expect(problem).toMatch(
      new RegExp(`User data of hosts: it has \\d+ bytes, but the limit is ${most}, .*from S3, or .*hostImageId`),
    );
  });

  test('fails above the limit, not before it', () => {
    const [, bytes] = /it has (\d+) bytes/.exec(String(problemsWith(most)[0])) ?? [];
    const room = most - (Number(bytes) - most);
    expect(problemsWith(room)).toEqual([]);
    expect(problemsWith(room + 1)).toHaveLength(1);
  });
});
