import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { HostBoot } from '../../src/app/batch/host-boot';
import { settings } from '../../src/app/settings';
import { generated } from '../generated';
import { describeWith } from './programs';
import { bodiesOf } from './user-data';

describeWith(['shellcheck'], 'shellcheck', () => {
  const check = (text: string) =>
    spawnSync('shellcheck', ['--severity', 'style', '-'], { input: text, encoding: 'utf-8' }).stdout;

  const scripts = Object.entries(generated()).filter(([file]) => file.endsWith('.sh'));

  test('finds scripts to look at', () => {
    expect(scripts.map(([file]) => file)).toContain('src/batch/job-wrapper.sh');
    expect(scripts.length).toBe(
      readdirSync('src/app/batch', { recursive: true }).filter((file) => String(file).endsWith('.sh')).length,
    );
  });

  test.each(scripts)('has nothing to say of %s', (_, text) => expect(check(text)).toBe(''));

  test('has nothing to say of what hosts run', () => {
    const boot = new HostBoot({ ...settings, engines: ['cromwell'] }, { logGroupName: 'logs' } as never);
    const bodies = bodiesOf(boot.render());
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      expect(check(body)).toBe('');
    }
  });

  test('says it of what is wrong', () => {
    expect(check('#!/bin/bash\necho $1\n')).toContain('SC2086');
  });
});
