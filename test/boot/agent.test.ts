import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FakeHost } from './host';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

/** What AWS Batch appends, after our steps of the first part and before those of the second. */
const OF_BATCH = [
  'ECS_CLUSTER=batch_Batch_0a1b2c3d',
  'ECS_DISABLE_IMAGE_CLEANUP=false',
  'ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION=2m',
  'ECS_IMAGE_CLEANUP_INTERVAL=10m',
  'ECS_IMAGE_MINIMUM_CLEANUP_AGE=10m',
  'ECS_NUM_IMAGES_DELETE_PER_CYCLE=5',
  'ECS_RESERVED_MEMORY=32',
];

const CONFIG = 'etc/ecs/ecs.config';
const OURS = { IMAGE_PULL_BEHAVIOR: 'once', AGENT_OPTIONS: 'ECS_LOGLEVEL=debug' };

const boot = (variables = OURS) => host.boot(step({ name: 'gate' }, { name: 'ecs-agent', variables }));

/** Before each start of the agent. */
const start = () =>
  spawnSync('bash', [join(host.root, 'var/lib/batch-host/before-agent')], {
    env: { ...process.env, ROOT: host.root },
    encoding: 'utf-8',
  });

/** As the agent reads them: of an option that stands twice the last line counts. */
const inForce = () =>
  Object.fromEntries(
    host
      .read(CONFIG)
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );

const append = (lines: string[]) =>
  execFileSync('tee', ['-a', join(host.root, CONFIG)], { input: `${lines.join('\n')}\n` });

describe('the gate', () => {
  test('holds the agent until the host is ready and nothing has failed, and prepares each of its starts', () => {
    boot();
    expect(host.read('etc/systemd/system/ecs.service.d/batch-host.conf')).toBe(
      `[Unit]\nAfter=cloud-final.service\nConditionPathExists=/var/lib/batch-host/ready\nConditionPathExists=!/run/batch-host/failed\n[Service]\nExecStartPre=/bin/bash ${host.root}/var/lib/batch-host/before-agent\n`,
    );
    expect(host.calls()).toContain('systemctl daemon-reload');
    expect(host.has('var/lib/batch-host/ready')).toBe(false);
  });
});

describe('options of the agent', () => {
  beforeEach(() => host.write(CONFIG, ''));

  test('are ours although AWS Batch appends its own after them, and its cluster does not change', () => {
    boot();
    append(OF_BATCH);
    expect(start().status).toBe(0);
    expect(inForce()).toMatchObject({
      ECS_CLUSTER: 'batch_Batch_0a1b2c3d',
      ECS_RESERVED_MEMORY: '32',
      ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION: '1m',
      ECS_IMAGE_MINIMUM_CLEANUP_AGE: '12h',
      ECS_NUM_IMAGES_DELETE_PER_CYCLE: '10',
      ECS_MANIFEST_PULL_TIMEOUT: '10m',
      ECS_ENABLE_SPOT_INSTANCE_DRAINING: 'true',
      ECS_IMAGE_PULL_BEHAVIOR: 'once',
      ECS_LOGLEVEL: 'debug',
    });
  });

  test('are ours after a reboot too, and are in the file once', () => {
    append(OF_BATCH);
    boot();
    start();
    boot();
    append(OF_BATCH);
    start();
    start();
    const names = host
      .read(CONFIG)
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names.filter((name) => name !== 'ECS_CLUSTER').length).toBe(
      new Set(names.filter((name) => name !== 'ECS_CLUSTER')).size + 2,
    );
    expect(inForce().ECS_IMAGE_MINIMUM_CLEANUP_AGE).toBe('12h');
  });

  test('that are added override the default ones', () => {
    boot({ IMAGE_PULL_BEHAVIOR: 'default', AGENT_OPTIONS: 'ECS_CONTAINER_STOP_TIMEOUT=5m\nHTTP_PROXY=http://proxy:1' });
    start();
    expect(inForce()).toMatchObject({
      ECS_IMAGE_PULL_BEHAVIOR: 'default',
      ECS_CONTAINER_STOP_TIMEOUT: '5m',
      HTTP_PROXY: 'http://proxy:1',
    });
  });

  test('never name the cluster or the attributes of the host', () => {
    boot();
    expect(host.read('var/lib/batch-host/agent-options')).not.toMatch(/^ECS_(CLUSTER|INSTANCE_ATTRIBUTES)=/m);
  });

  test('give the job a minute before the container is killed', () => {
    boot();
    start();
    const [, grace] = /GRACE_SECONDS:-(\d+)/.exec(readFileSync('src/app/batch/jobs/job-wrapper.sh', 'utf-8')) ?? [];
    expect(Number.parseInt(inForce().ECS_CONTAINER_STOP_TIMEOUT, 10)).toBeGreaterThan(Number(grace));
  });

  test('keep the file owned by root', () => {
    execFileSync('chmod', ['600', join(host.root, CONFIG)]);
    boot();
    start();
    expect(execFileSync('stat', ['--format', '%a', join(host.root, CONFIG)]).toString()).toBe('600\n');
  });
});

describe('the log of docker', () => {
  test('is a file that is sent to the log group, and is rotated', () => {
    boot();
    expect(host.read('etc/systemd/system/docker.service.d/batch-host.conf')).toContain('append:/var/log/docker.log');
    const config = host.read('etc/logrotate.d/batch-host');
    expect(config).toMatch(/^\/var\/log\/docker\.log .*\{\nsize 50M\nrotate 2\n/);
    // Docker goes on writing to the file that it has opened.
    expect(config).toContain('copytruncate');
  });
});

describe('a shared file system that is not mounted', () => {
  test('keeps the agent from starting, and the log names it', () => {
    boot();
    host.write(CONFIG, '');
    host.write('var/lib/batch-host/mounts', '/mnt/no-such-mount\n');
    const { status } = start();
    expect(status).toBe(1);
    expect(host.read('var/log/batch-host.log')).toMatch(
      /before-agent: \/mnt\/no-such-mount is not mounted: the agent does not start\n$/,
    );
    expect(host.read(CONFIG)).toBe('');
  });
});

describe('the deadline', () => {
  const CURL = (arn: string) => `echo '{"Cluster":"c","ContainerInstanceArn":${arn},"Version":"1"}'`;
  const wait = (seconds: number) => {
    host.boot(step({ name: 'deadline' }));
    return spawnSync('bash', [join(host.root, 'var/lib/batch-host/deadline')], {
      env: host.env({ DEADLINE_SECONDS: String(seconds), LINGER_SECONDS: '0' }),
      timeout: 20_000,
      encoding: 'utf-8',
    });
  };

  test('runs in a unit that waits for no other', () => {
    host.boot(step({ name: 'deadline' }));
    const [call] = host.calls();
    expect(call).toMatch(/^systemd-run -qG --no-block .*-p DefaultDependencies=no/);
    expect(call).toContain(`bash ${host.root}/var/lib/batch-host/deadline`);
  });

  test('has no effect when the agent has registered', () => {
    host.standIn('curl', CURL('"arn:aws:ecs:eu-west-1:111111111111:container-instance/c/1"'));
    expect(wait(0).status).toBe(0);
    expect(host.read('var/log/batch-host.log')).toMatch(/Z deadline: in the cluster after \d+ seconds\n$/);
    expect(host.calls()).not.toContain('systemctl poweroff');
  });

  test('terminates a host that does not register, and reports what has not ended', () => {
    host.standIn('curl', CURL('null'));
    host.write('run/batch-host/aws-cli.out', 'began\nfetching\n');
    host.standIn('sleep', '');
    expect(wait(0).status).toBe(1);
    const log = host.read('var/log/batch-host.log');
    expect(log).toMatch(/Z deadline: aws-cli has not ended, and said: fetching\n/);
    expect(log).toMatch(
      /Z deadline: FAILED: not in the cluster after 0 seconds\. This host takes no job and goes away\.\n$/,
    );
    expect(host.read('run/batch-host/failed')).toContain('deadline: not in the cluster');
    expect(host.goesAway()).toBe(true);
  });
});
