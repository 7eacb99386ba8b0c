import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Problem } from '../../diagnostics/problem';

/** projen makes the first commit as the last thing it does: that it cannot is better known before all else. */
export function checkGit(folder: string): Problem[] {
  const { error, status, stderr } = spawnSync('git', ['var', 'GIT_COMMITTER_IDENT'], {
    cwd: existsSync(folder) ? folder : undefined,
    encoding: 'utf-8',
    env: process.env,
  });
  if (error) {
    return [problem('It cannot be run.', 'Install git, or leave it out: --no-git.')];
  }
  return status === 0
    ? []
    : [
        problem(
          `It does not know who makes the first commit: ${stderr.trim().split('\n').at(-1)}`,
          'Tell it, as in: git config --global user.name "Your Name" && git config --global user.email you@example.com. Or leave git out: --no-git.',
        ),
      ];
}

function problem(reason: string, fix: string): Problem {
  return { option: 'git', value: undefined, reason, fix };
}
