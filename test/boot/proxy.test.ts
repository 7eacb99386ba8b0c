import { spawnSync } from 'node:child_process';
import { firstScript, HostBoot } from '../../src/app/batch/hosts/host-boot';
import { settings } from '../app/batch/deployment';
import { FakeHost } from './host';
import { bodiesOf } from './user-data';

const PROXY = { HTTP_PROXY: 'http://proxy.lab.org:3128', NO_PROXY: 'localhost,169.254.169.254,.lab.org' };

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

test('Docker, the ECS agent, dnf, the CloudWatch agent and the steps use the proxy', () => {
  const boot = () =>
    host.boot(firstScript([[{ name: 'proxy' }], [{ name: 'shows', script: 'echo "$https_proxy $no_proxy"' }]], PROXY));
  boot();
  expect(boot().output).toBe(`${PROXY.HTTP_PROXY} ${PROXY.NO_PROXY}\n`);
  for (const unit of ['docker', 'ecs']) {
    expect(host.read(`etc/systemd/system/${unit}.service.d/proxy.conf`)).toBe(
      `[Service]\nEnvironment=HTTP_PROXY=${PROXY.HTTP_PROXY} HTTPS_PROXY=${PROXY.HTTP_PROXY} NO_PROXY=${PROXY.NO_PROXY}\n`,
    );
  }
  expect(host.read('var/lib/batch-host/agent-options')).toContain(
    `HTTP_PROXY=${PROXY.HTTP_PROXY}\nNO_PROXY=${PROXY.NO_PROXY}\n`,
  );
  expect(host.read('etc/dnf/dnf.conf')).toBe(`proxy=${PROXY.HTTP_PROXY}\n`);
  expect(host.read('opt/aws/amazon-cloudwatch-agent/etc/common-config.toml')).toContain(
    `https_proxy = "${PROXY.HTTP_PROXY}"`,
  );
});

test('the steps of both parts and the agent get it, and never use it for the host itself', () => {
  const all = { ...settings, httpProxy: PROXY.HTTP_PROXY, noProxy: ['.lab.org'] };
  const [hook, script] = bodiesOf(new HostBoot(all, { logGroupName: 'logs' } as never).render());
  expect(hook).toMatch(
    / no_proxy='localhost,127\.0\.0\.1,169\.254\.169\.254,169\.254\.170\.2,\/var\/run\/docker\.sock,\.lab\.org'$/m,
  );
  expect(hook).toMatch(/run sweep write-back ecs-agent\nrun proxy$/);
  expect(hook).toContain("export http_proxy='http://proxy.lab.org:3128'");
  expect(script).toContain('. "$ROOT/var/lib/batch-host/host.sh"');
  expect(spawnSync('bash', ['-n'], { input: hook }).status).toBe(0);
});

test('there is none by default', () => {
  expect(new HostBoot(settings, { logGroupName: 'logs' } as never).render()).not.toMatch(/http_proxy=|step-proxy/);
});
