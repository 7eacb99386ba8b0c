import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an image has in the way of shells. */
export interface Image {
  /** What is called `sh` in it. */
  readonly sh: string;

  /** What else it has. */
  readonly others: string[];

  /** Whether a shell of it sees a program fail that is not the last of a pipe. */
  readonly seesPipes: boolean;
}

/** The shells that images bring: Debian's, with and without bash; that of the Red Hat family; that of Alpine. */
export const IMAGES: Record<string, Image> = {
  'dash only': { sh: 'dash', others: [], seesPipes: seesPipes('dash') },
  'dash and bash': { sh: 'dash', others: ['bash'], seesPipes: true },
  'bash only': { sh: 'bash', others: ['bash'], seesPipes: true },
  'busybox only': { sh: 'busybox', others: [], seesPipes: true },
};

const PROGRAMS = 'cat cp gunzip gzip head ls mkdir mktemp mv rm rmdir sed touch wc'.split(' ');

/**
 * A stand-in for the AWS CLI, for which s3://bucket is the folder `$BUCKET`. A folder without files in it stands for a
 * prefix with nothing but an object that marks the folder, which the CLI does not copy. As with the CLI, copying all
 * below a prefix that holds nothing is no error, and listing it is one.
 */
const CLI = `#!/bin/sh
PATH=/usr/bin:/bin
at() { case $1 in s3://bucket/*) path=$BUCKET/\${1#s3://bucket/} ;; s3://*) return 1 ;; *) path=$1 ;; esac; }
case "$1 $2 $3" in
  's3 cp --no-progress')
    shift 3
    [ "$1" != --recursive ] || { recursive=r; shift; }
    at "$1" && from=$path && at "$2" && to=$path || { echo "fatal error: AccessDenied" >&2; exit 1; }
    case $1 in */slow) trap 'echo x > "$BUCKET/../told"; exit 1' TERM; echo ready; while :; do sleep 0.05; done ;; esac
    if [ "$recursive" ]; then
      [ ! -d "$from" ] || { mkdir -p "$to" && cp -R "$from/." "$to"; }
    else
      [ -f "$from" ] || { echo "fatal error: An error occurred (404) when calling HeadObject" >&2; exit 1; }
      exec cp "$from" "$to"
    fi
    ;;
  's3 ls s3://'*)
    at "$3" || exit 255
    set -- "$path"*
    [ -e "$1" ]
    ;;
  *) echo "no such call: $*" >&2; exit 252 ;;
esac
`;

/** Its clock is ten times as fast for whole seconds, in which the wrapper counts: `sleep` of a tenth of what is asked. */
const sleepOf = (program: string) => `#!/bin/sh
case $1 in *.*) ;; *) set -- "$(($1 / 10)).$(($1 % 10))" ;; esac
exec ${program} "$1"
`;

/** Make the folder of programs of an image, which is all that it has. */
export function programsOf({ sh, others }: Image, folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const link = (name: string, program: string) => symlinkSync(pathOf(program), join(bin, name));
  link('sh', sh);
  for (const name of [...others, ...PROGRAMS]) {
    link(name, sh === 'busybox' ? 'busybox' : name);
  }
  writeFileSync(join(bin, 'aws'), CLI, { mode: 0o755 });
  const sleep = sh === 'busybox' ? `${pathOf('busybox')} sleep` : pathOf('sleep');
  writeFileSync(join(bin, 'sleep'), sleepOf(sleep), { mode: 0o755 });
  return bin;
}

function pathOf(program: string): string {
  return ['/bin', '/usr/bin'].map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? program;
}

function seesPipes(shell: string): boolean {
  return spawnSync(shell, ['-o', 'pipefail', '-c', ':'], { stdio: 'ignore' }).status === 0;
}
