# shellcheck shell=bash
# What every boot script begins with: how it says what it does, and what happens to a host on which it fails.
#
# A host that cannot run jobs says why, stays out of the cluster, and is gone a few minutes later, when what it said has
# reached the log group. STEP is the name of the script that follows.

set -Eeuo pipefail

# Everything is below ROOT, which is empty on a host.
ROOT=${ROOT:-}
STATE=$ROOT/var/lib/batch-host
RUN=$ROOT/run/batch-host
mkdir -p "$STATE" "$RUN" "$ROOT/var/log"

say() {
  printf '%s %s: %s\n' "$(date -u +%FT%TZ)" "$STEP" "$*" | tee -a "$ROOT/var/log/batch-host.log"
}

give_up() {
  trap - ERR
  say "FAILED: $*. This host takes no job and goes away."
  echo "$STEP: $*" >> "$RUN/failed"
  # In the background and without logind, which is not there yet when the first scripts run.
  setsid sh -c "sleep ${LINGER_SECONDS:-180}; systemctl poweroff" < /dev/null > /dev/null 2>&1 &
  exit 1
}
trap 'give_up "line $LINENO: $BASH_COMMAND"' ERR

# Mirrors and mount targets are at times not there at the first call.
try() {
  for pause in 2 5 15; do
    if "$@"; then
      return 0
    fi
    say "again in $pause seconds: $*"
    sleep "${PAUSE_SECONDS:-$pause}"
  done
  "$@"
}

# From the distribution's repository of the version that the image is, signed; nothing if it is there already.
install_packages() {
  rpm --quiet -q "$@" || try dnf install --quiet --assumeyes "$@"
}
