# shellcheck shell='sh'
# Runs a command in a directory of its own, which is gone when the command ends, however it ends.
#
# For any image that has a POSIX shell and mktemp. Arguments: the command; the inputs, as S3 URIs, one per line or
# separated by blanks; the S3 URI of a list of further inputs, one per line; the S3 URI below which the folder `output`
# is copied when the command has succeeded. A hyphen means none. A URI that ends in a slash means everything below it.
#
# AWS Batch hands the whole command to ECS as an override, which holds 8,192 characters in all: every character here
# is one less for the command and the inputs.

command=$1 inputs=$2 list=${3:--} output=${4:--}
scratch=${SCRATCH:-/scratch}
[ -w "$scratch" ] || scratch=${TMPDIR:-/tmp}

# The sweep of the host removes a directory job.* that is no process's current directory. This process therefore stays
# in its directory until it cleans up, wherever the command goes.
id=${AWS_BATCH_JOB_ID:-job}
name=job.${id%%:*}.${AWS_BATCH_JOB_ARRAY_INDEX:-0}.${AWS_BATCH_JOB_ATTEMPT:-1}
directory=$(mktemp -d "$scratch/$name.XXXXXXXX") || exit 1
children='' wrong='' missing=''

say() { printf 'job: %s\n' "$*" >&2; }
NO_URI='not an S3 URI:' NOT_THERE='input not found, empty or not readable:'

# A child of bash runs the traps of its parent if a signal reaches it before it runs its program. There, $$ is that of
# the parent, and the first command of the trap has the status 127, whatever it does.
forked() {
  read -r pid _ < /proc/self/stat
  [ "$pid" -ne $$ ]
}

clean_up() {
  ! forked || return
  # As the first process of a container: nothing that the command has left behind writes on.
  [ $$ -ne 1 ] || kill -KILL -1 2> /dev/null
  cd / && rm -rf "$directory"
}
trap clean_up EXIT

# A minute to end by itself; half a minute later the container is killed.
grace=${GRACE_SECONDS:-60}

# As the first process of a container: every process is told, and waited for.
stop_all() {
  kill -TERM -1 2> /dev/null
  while [ "$grace" -gt 0 ] && kill -0 -1 2> /dev/null; do
    sleep 1
    grace=$((grace - 1))
  done
}

signal() { for child in $children; do kill "-$1" "$child"; done 2> /dev/null; }

stop_children() {
  signal TERM
  (
    sleep "$grace"
    signal KILL
  ) > /dev/null 2>&1 &
  for child in $children; do wait "$child"; done
  # Later, another process may have the process ID of a child. The subshell ignores TERM, and may have ended.
  kill -KILL $! 2> /dev/null
}

stop() {
  ! forked || exit 143
  trap '' TERM INT
  if [ $$ -eq 1 ]; then stop_all; else stop_children; fi
  exit 143
}
trap stop TERM INT

# In the background, so that the shell hears at once when it is to stop.
run() {
  "$@" &
  children=$!
  wait "$children"
}

# The CLI of the host, which brings its own libraries, behind one that the image has.
PATH=$PATH:/opt/aws-cli/bin
export PATH
# Always in the background: it takes the place of its shell, and so gets the signals.
copy() { exec aws s3 cp --no-progress "$@"; }

# A key may have stars and blanks.
set -f
cd "$directory" && mkdir output || exit 1
# No input has this name.
stage=./${directory##*/}

# Lines of URIs, as one URI per line; fails for what is none.
split() {
  while IFS= read -r rest || [ "$rest" ]; do
    rest=${rest#"${rest%%[![:space:]]*}"}
    case $rest in '#'* | -) continue ;; esac
    while [ "$rest" ]; do
      uri=${rest%%[[:space:]]s3://*}
      rest=${rest#"$uri"}
      rest=${rest#?}
      uri=${uri%"${uri##*[![:space:]]}"}
      case $uri in
        '') ;;
        s3://?*) printf '%s\n' "$uri" ;;
        *) say "$NO_URI $uri" && wrong=1 ;;
      esac
    done
  done
  [ -z "$wrong" ]
}

# What could not be copied, and what holds nothing, has no directory afterwards.
join() {
  for child in $children; do
    wait "$child" || rm -rf "${stage:?}/$first"
    rmdir "$stage/$first" 2> /dev/null
    [ -d "$stage/$first" ] || missing=1
    first=$((first + 1))
  done
  children=''
}

# Each input into a directory of its own, four at a time. When one is missing, the others are only looked for.
fetch() {
  n=0 first=1 children=''
  while IFS= read -r uri; do
    n=$((n + 1))
    mkdir "$stage/$n" || exit
    case $missing$uri in
      1*)
        : > "$stage/$n/there"
        aws s3 ls "$uri" > /dev/null &
        ;;
      */) copy --recursive "$uri" "$stage/$n/" & ;;
      *) copy "$uri" "$stage/$n/" & ;;
    esac
    children="$children $!"
    [ $((n % 4)) -ne 0 ] || join
  done < "$stage/uris"
  join
}

# Moves what is in a directory into another; `owners` says which input brought what. Nothing replaces anything.
place() (
  set +f
  for entry in "$1"/* "$1"/.[!.]* "$1"/..?*; do
    target=$2/${entry##*/}
    if [ ! -e "$entry" ]; then
      continue
    elif [ ! -e "$target" ]; then
      printf '%s\n' "$target" "$uri" >> "$stage/owners"
      mv "$entry" "$target" || exit
    elif [ -d "$entry" ] && [ -d "$target" ]; then
      place "$entry" "$target" || exit
    else
      other='the folder for results'
      while IFS= read -r path && IFS= read -r owner; do
        case $target/ in "$path"/*) other=$owner ;; esac
      done < "$stage/owners"
      say "two inputs bring ${target#./}: $other and $uri"
      exit 1
    fi
  done
)

for uri in "$list" "$output"; do
  case $uri in - | s3://?*) ;; *) say "$NO_URI $uri" && exit 1 ;; esac
done
mkdir "$stage" || exit
if [ "$list" != - ] && ! run copy "$list" "$stage/list"; then
  say "$NOT_THERE $list"
  exit 1
fi
printf '%s\n' "$inputs" | cat - "$stage/list" 2> /dev/null | split > "$stage/uris" || exit

fetch
n=0
while IFS= read -r uri; do
  n=$((n + 1))
  [ -d "$stage/$n" ] || say "$NOT_THERE $uri"
  [ "$missing" ] || place "$stage/$n" . || exit
done < "$stage/uris"
[ -z "$missing" ] || exit 1
rm -rf "$stage"

# The first failing command ends it, be it inside of a pipe where the shell can tell.
shell='sh'
! command -v bash > /dev/null || shell='bash'
set -- -e
if "$shell" -o pipefail -c : 2> /dev/null; then
  set -- -e -o pipefail
else
  case $command in
    *[!\|]'|'[!\|]*) say 'no bash in this image: of a pipe only the last program counts as failing' ;;
  esac
fi
run "$shell" "$@" -c "$command" || exit
[ "$output" = - ] || run copy --recursive output/ "${output%/}/"
