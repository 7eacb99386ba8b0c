# shellcheck shell=sh
# Runs a command in a directory of its own, which is gone when it ends, however it ends.
#
# For any image that has a POSIX shell. Arguments: the command; what to copy into the directory before, as S3 URIs
# separated by spaces, one that ends in a slash with all that is below it; where to copy the folder `output` to when the
# command has succeeded. A hyphen is nothing.

command=$1 inputs=$2 output=$3
scratch=${SCRATCH:-/scratch}
[ -w "$scratch" ] || scratch=${TMPDIR:-/tmp}

# Job, array index and attempt; what follows them keeps any two apart.
id=${AWS_BATCH_JOB_ID:-job}
name=${id%%:*}.${AWS_BATCH_JOB_ARRAY_INDEX:-0}.${AWS_BATCH_JOB_ATTEMPT:-1}
directory=$(mktemp -d "$scratch/$name.XXXXXXXX") || exit 1
child=''

clean_up() {
  # As the first process of a container: nothing that the command has left behind writes on.
  [ $$ -ne 1 ] || kill -KILL -1 2> /dev/null
  cd / && rm -rf "$directory"
}
trap clean_up EXIT

# A minute to end by itself; half a minute later the container is killed.
patience=${GRACE_SECONDS:-60}

# As the first process of a container: every process is told, and waited for.
stop_all() {
  kill -TERM -1 2> /dev/null
  while [ "$patience" -gt 0 ] && kill -0 -1 2> /dev/null; do
    sleep 1
    patience=$((patience - 1))
  done
}

stop_child() {
  kill -TERM "$child" 2> /dev/null
  (
    sleep "$patience"
    kill -KILL "$child"
  ) > /dev/null 2>&1 &
  wait "$child"
}

stop() {
  trap '' TERM INT
  if [ $$ -eq 1 ]; then
    stop_all
  elif [ -n "$child" ]; then
    stop_child
  fi
  exit 143
}
trap stop TERM INT

# In the background, so that the shell hears at once when it is to stop.
run() {
  "$@" &
  child=$!
  wait "$child"
}

# The CLI of the host, which brings its own libraries, behind one that the image has.
PATH=$PATH:/opt/aws-cli/bin
export PATH
copy() {
  case $1 in
    */) run aws s3 cp --no-progress --recursive "$1" "$2" ;;
    *) run aws s3 cp --no-progress "$1" "$2" ;;
  esac
}

cd "$directory" && mkdir output || exit 1
# A name in S3 may have a star, which stands for nothing else there.
set -f
for uri in $inputs; do
  [ "$uri" = - ] || copy "$uri" ./ || exit
done
run sh -c "$command" || exit
[ "$output" = - ] || copy output/ "${output%/}/"
