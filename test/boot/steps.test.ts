import { firstScript } from '../../src/app/batch/hosts/host-boot';
import { FakeHost } from './host';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

const own = (name: string, script: string) => ({ name, script });

describe('a step', () => {
  test('prints to the log of the host and to the console, once', () => {
    const { status, output } = host.boot(step(own('one', 'echo from one; echo to stderr >&2; say done')));
    expect(status).toBe(0);
    expect(output).toMatch(/^from one\nto stderr\n\S+Z one: done\n$/);
    expect(host.read('var/log/batch-host.log')).toBe(output);
  });

  test('that fails is reported by name, with the message of the program and the command', () => {
    const script = 'echo before; sh -c "echo cannot open the drawer >&2; exit 7"; echo after';
    const { status, output } = host.boot(step(own('drawer', script), own('later', 'echo later')));
    expect(status).toBe(1);
    expect(output).toMatch(
      /Z drawer: FAILED: cannot open the drawer \(sh -c "echo cannot.*exit 7": exit status 7\)\. This host takes no job and goes away\.\n$/,
    );
    expect(output.match(/FAILED/g)).toHaveLength(1);
    expect(output).not.toMatch(/after|later/);
    expect(host.read('run/batch-host/failed')).toContain('drawer: cannot open the drawer');
    expect(host.calls().at(-1)).toBe('systemctl poweroff');
  });

  test('is reported with the message of its program, not with an empty line or the hint of mount', () => {
    const script = 'echo "mount: wrong fs type"; echo "       dmesg(1) may have more information"; echo; exit 32';
    const { output } = host.boot(step(own('mounts', `sh -c '${script}'`)));
    expect(output).toContain('mounts: FAILED: mount: wrong fs type (');
  });

  test('that fails without a message is reported with its command', () => {
    host.standIn('sysctl', 'exit 3');
    const { output } = host.boot(step({ name: 'write-back' }));
    expect(output).toMatch(/write-back: FAILED: no message \(sysctl -qp .*: exit status 3\)/);
  });

  test('fails because of the first command of a pipe, and of a variable that is not set', () => {
    expect(host.boot(step(own('pipe', 'false | true'))).status).toBe(1);
    host.remove();
    host = new FakeHost();
    expect(host.boot(step(own('unset', 'echo "$NOBODY_SETS_THIS"'))).output).toMatch(/FAILED: .*NOBODY_SETS_THIS/);
  });

  test('gets its variables, whatever they contain', () => {
    const variables = { TEXT: `it's "$HOME" \`x\` \\n`, NUMBER: 7 };
    const { output } = host.boot(step({ name: 'vars', script: 'printf "%s|%s" "$TEXT" "$NUMBER"', variables }));
    expect(output).toBe(`${variables.TEXT}|7`);
  });

  test('does not wait for standard input', () => {
    expect(host.boot(step(own('reads', 'read -r line || echo nothing to read'))).output).toBe('nothing to read\n');
  });
});

describe('steps of a group', () => {
  test('run in parallel, and print one after the other', () => {
    const wait = (other: string) =>
      `for i in {1..100}; do [[ ! -e $RUN/${other} ]] || break; sleep 0.05; done; echo saw`;
    const { status, output } = host.boot(
      firstScript([
        [
          own('a', `touch "$RUN/a"; ${wait('b')} b; [[ -e $RUN/b ]]`),
          own('b', `touch "$RUN/b"; ${wait('a')} a; [[ -e $RUN/a ]]`),
        ],
      ]),
    );
    expect([status, output]).toEqual([0, 'saw b\nsaw a\n']);
  });

  test('that fail are all reported, and the host terminates once', () => {
    const { output } = host.boot(firstScript([[own('a', 'fail one'), own('b', 'echo fine'), own('c', 'fail three')]]));
    expect(output.match(/(\w): FAILED: (\w+)\./g)).toEqual(['a: FAILED: one.', 'c: FAILED: three.']);
    expect(host.calls().filter((call) => call === 'systemctl poweroff')).toHaveLength(1);
  });

  test('get the packages that one of them installs in one transaction', () => {
    host.standIn('rpm', '[[ -e $ROOT/installed || "$*" == *three* ]]');
    host.standIn('dnf', 'sleep 0.3; touch "$ROOT/installed"');
    const { status } = host.boot(
      firstScript([
        [
          { name: 'packages', variables: { PACKAGES: 'one two three' } },
          own('a', 'install_packages one'),
          own('b', 'install_packages two three'),
        ],
      ]),
    );
    expect(status).toBe(0);
    expect(host.calls().filter((call) => call.startsWith('dnf'))).toEqual(['dnf install -qy one two']);
  });
});

describe('a host that has failed', () => {
  test('still sends its logs, and does nothing else', () => {
    host.boot(step(own('bad', 'false')));
    const { output } = host.boot(step(own('logs', 'echo logs'), own('other', 'echo other'), { name: 'ready' }));
    expect(output).toBe('logs\n');
    expect(host.has('var/lib/batch-host/ready')).toBe(false);
  });
});

describe('a command that may fail at first', () => {
  test('is tried four times', () => {
    host.standIn('dnf', 'echo no mirror >&2; exit 1');
    host.standIn('rpm', 'exit 1');
    const { output } = host.boot(step(own('install', 'install_packages tool')));
    expect(host.calls().filter((call) => call.startsWith('dnf'))).toHaveLength(4);
    expect(output).toMatch(/again in 2 seconds: dnf ended with 1\n(.*\n)*.*FAILED: no mirror \(/);
  });

  test('succeeds if the last attempt does', () => {
    host.standIn('dnf', `[[ $(grep -c '^dnf' "$(dirname "$0")/calls") = 3 ]]`);
    host.standIn('rpm', 'exit 1');
    expect(host.boot(step(own('install', 'install_packages tool'))).status).toBe(0);
  });

  test('is ended if it hangs, and fails', () => {
    host.standIn('dnf', 'sleep 60');
    host.standIn('rpm', 'exit 1');
    const { status, output } = host.boot(step(own('install', 'install_packages tool')), 'true', [], {
      LIMIT_SECONDS: '0.2',
    });
    expect(status).toBe(1);
    expect(output).toContain('install: again in 2 seconds: dnf ended with 124\n');
    expect(output).toContain('exit status 124');
  });

  test('has a limit for all calls together', () => {
    // A call that takes four minutes is not repeated.
    const script = 'slow() { SECONDS=$((SECONDS + 240)); return 1; }\nlimited() { "$@"; }\ntry slow';
    const { output } = host.boot(step(own('slow', script)));
    expect(output).not.toContain('again in');
  });
});

describe('a host that is ready', () => {
  test('opens the gate', () => {
    host.boot(step({ name: 'gate' }, { name: 'ready' }));
    expect(host.has('var/lib/batch-host/ready')).toBe(true);
    expect(host.has('run/batch-host/failed')).toBe(false);
  });
});

describe('write-back', () => {
  const file = 'etc/sysctl.d/90-batch-host.conf';

  test.each([
    ['2 GiB', 2 * 1024 ** 2, 214_748_364],
    ['8 GiB', 8 * 1024 ** 2, 858_993_459],
    ['64 GiB', 64 * 1024 ** 2, 1024 ** 3],
    ['4 TiB', 4 * 1024 ** 3, 1024 ** 3],
  ])('has small limits on a host of %s, never larger than the default ones', (_, kib, limit) => {
    host.write('meminfo', `MemTotal:       ${kib} kB\nMemFree:        1 kB\n`);
    host.boot(`export MEMINFO=${host.root}/meminfo\n${step({ name: 'write-back' })}`);
    expect(host.read(file)).toBe(`vm.dirty_background_bytes = ${Math.floor(limit / 4)}\nvm.dirty_bytes = ${limit}\n`);
    expect(limit).toBeLessThanOrEqual((kib * 1024) / 5);
    expect(host.calls()).toEqual([`sysctl -qp ${host.root}/${file}`]);
  });
});
