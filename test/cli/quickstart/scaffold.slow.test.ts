import { spawnSync } from 'node:child_process';
import { calls, installed, itSucceeded, world } from './scene';

describe('scaffold', () => {
  test('passes flags on, and ends with what to do next', () => {
    const outcome = world.run(['lab', '--region', 'eu-west-1']);
    itSucceeded(outcome);
    expect(outcome.stdout).toMatch(
      /Next:\n\n {2}cd lab\n {2}less README\.md .*\n {2}npx cdk bootstrap .*\n {2}npx projen deploy /,
    );
    expect(world.read('lab', '.projenrc.ts')).toContain('["--region","eu-west-1"]');
    expect(installed('lab')).toBe('first build');
  });

  test.each(["läb one/my $HOME's `batch`", '-lab', 'läb', 'a;b&c(d)'])('prints %s so that a shell reads it', (name) => {
    const { stdout } = world.run([`./${name}`]);
    const [, line] = /^ {2}(cd .*)$/m.exec(stdout) ?? [];
    const { stdout: at } = spawnSync('/bin/sh', ['-c', `${line} && pwd`], { cwd: world.folder, encoding: 'utf-8' });
    expect(at.trim()).toBe(world.path(name));
  });

  test('quotes only what needs it', () => {
    expect(world.run(['läb/x_1']).stdout).toContain('\n  cd läb/x_1\n');
    expect(world.run(['läb one']).stdout).toContain("\n  cd 'läb one'\n");
    expect(world.run(['a', '--name', 'a b', '--frob']).stderr).toContain(
      "\n  npm run quickstart -- a --name 'a b' --frob\n",
    );
  });

  test('leaves CI as it is', () => {
    itSucceeded(world.run(['lab'], { env: { CI: 'true' } }));
    expect(calls().every((call) => call.endsWith(' CI=true'))).toBe(true);
  });

  test('shows all that a failing command says, and ends with what to do', () => {
    const { status, stdout, stderr } = world.run(['lab'], { env: { FAIL: 'projen build' } });
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[5\/5\] .*…\n {6}failed after [\d.]+ s\n$/);
    expect(stderr).toMatch(
      /^\nline 1 of projen\nline 2 [\s\S]*line 100 of projen\n\nprojen build failed with exit code 7, in /,
    );
    expect(stderr).toMatch(/Fix this, then run the same command again:\n\n {2}npm run quickstart -- lab\n\n$/);
  });

  test('shows the last lines of a failing npm', () => {
    const { status, stderr } = world.run(['lab'], { env: { FAIL: 'npm ci' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nline 71 of npm\n[\s\S]*line 100 of npm\n\nnpm ci failed with exit code 7, in /);
  });
});
