import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { HostBoot } from '../../src/app/batch/hosts/host-boot';
import { settings } from '../app/batch/deployment';
import { generated } from '../generated';
import { describeWith } from './programs';
import { bodiesOf } from './user-data';

const SOURCED = '. "$ROOT/var/lib/batch-host/host.sh"';

describeWith(['shellcheck'], 'shellcheck', () => {
  const check = (text: string, ...flags: string[]) =>
    spawnSync('shellcheck', ['--severity', 'style', ...flags, '-'], { input: text, encoding: 'utf-8' }).stdout;

  const scripts = Object.entries(generated()).filter(([file]) => file.endsWith('.sh'));

  test('finds scripts', () => {
    expect(scripts.map(([file]) => file)).toContain('src/batch/jobs/job-wrapper.sh');
    expect(scripts.length).toBe(
      readdirSync('src/app/batch', { recursive: true }).filter((file) => String(file).endsWith('.sh')).length,
    );
  });

  test.each(scripts)('finds no problem in %s', (_, text) => expect(check(text)).toBe(''));

  test('finds no problem in user data', () => {
    const all = { ...settings, engines: ['cromwell'], httpProxy: 'http://proxy.lab.org:3128' };
    const boot = new HostBoot(all, { logGroupName: 'logs' } as never);
    boot.mount({ package: 'nfs-utils', type: 'nfs4', source: 'host:/', path: '/mnt/refs', options: 'ro' });
    const bodies = bodiesOf(boot.render());
    expect(bodies).toHaveLength(2);
    // What both have in common is a file on a host: here it stands where it is read.
    const [, common] = /<< 'COMMON'\n(.*)\nCOMMON\n/s.exec(bodies[0]) ?? [];
    for (const body of bodies) {
      expect(body).toContain(SOURCED);
      const whole = body.replace(SOURCED, () => common).replace(`<< 'COMMON'\n${common}`, "<< 'COMMON'");
      // Of what is common one part needs this, the other that.
      expect(check(whole, '--exclude', 'SC2034')).toBe('');
    }
  });

  test('finds a problem', () => {
    expect(check('#!/bin/bash\necho $1\n')).toContain('SC2086');
  });
});
