import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Problem } from '../../diagnostics/problem';

/** Check that git can make the first commit. projen makes it last, when a failure would be too late. */
export function checkGit(folder: string): Problem[] {
  const { error, status, stderr } = spawnSync('git', ['var', 'GIT_COMMITTER_IDENT'], {
    cwd: existsSync(folder) ? folder : undefined,
    encoding: 'utf-8',
    env: process.env,
  });
  if (error) {
    return [problem('git cannot be run.', 'Install git, or use --no-git.')];
  }
  return status === 0
    ? []
    : [
        problem(
          `git has no name and email address for the first commit: ${stderr.trim().split('\n').at(-1)}`,
          'Set them: git config --global user.name "Your Name" && git config --global user.email you@example.com. Or use --no-git.',
        ),
      ];
}

function problem(reason: string, fix: string): Problem {
  return { option: 'git', value: undefined, reason, fix };
}
