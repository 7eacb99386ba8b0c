# shellcheck shell=bash disable=SC2034
# What every part of the user data begins with: how steps run, what they may wait for, and what becomes of a host on
# which one fails.
#
# A host that cannot run jobs says why, stays out of the cluster, and is gone when what it said has
# reached the log group.

set -Eeuo pipefail

# Everything is below ROOT, which is empty on a host.
ROOT=${ROOT:-}
STATE=$ROOT/var/lib/batch-host
RUN=$ROOT/run/batch-host
LOG=$ROOT/var/log/batch-host.log
UNITS=$ROOT/etc/systemd/system
mkdir -p "$RUN" "${LOG%/*}"

# To the log and to the console, which `aws ec2 get-console-output` shows of a host that has no network.
tell() {
  tee -a "$LOG" "$CONSOLE" > /dev/null 2>&1 || true
}

say() {
  printf '%s %s: %s\n' "$(date -u +%FT%TZ)" "$STEP" "$*"
}

# Ends the step with a reason of its own.
fail() {
  trap - ERR
  echo "$*"
  exit 1
}

# The reason is the last line that the step printed: the program's own message.
report() {
  local reason
  reason=$(grep -ve '^$' -e 'dmesg(1)' "$RUN/$STEP.out" | tail -n 1) || true
  [[ ! -e $RUN/$STEP.command ]] || reason="${reason:-no message} ($(< "$RUN/$STEP.command"))"
  echo "$STEP: $reason" >> "$RUN/failed"
  say "FAILED: $reason. This host takes no job and goes away." | tell
}

go_away() {
  # In the background and without logind, which is not there yet when the first steps run.
  setsid sh -c "sleep $LINGER_SECONDS; systemctl poweroff" < /dev/null > /dev/null 2>&1 &
  exit 1
}

# Runs steps side by side, each in a shell of its own. Of a host that has failed already only the logs are of use.
run() {
  local -A running=()
  local STEP status failed=false
  for STEP; do
    [[ ! -e $RUN/failed || $STEP == @(packages|logs) ]] || continue
    # Here, for the others look for that of `packages` as soon as they begin.
    : > "$RUN/$STEP.out"
    (
      trap 'echo "$BASH_COMMAND: exit status $?" > "$RUN/$STEP.command"' ERR
      "step-$STEP"
    ) < /dev/null >> "$RUN/$STEP.out" 2>&1 &
    running[$STEP]=$!
  done
  for STEP; do
    [[ -n ${running[$STEP]:-} ]] || continue
    status=0
    wait "${running[$STEP]}" || status=$?
    tell < "$RUN/$STEP.out"
    if ((status == 0)); then
      rm -f "$RUN/$STEP.out" "$RUN/$STEP.command"
    else
      report
      failed=true
    fi
  done
  [[ $failed == false ]] || go_away
}

# A program that neither ends nor fails is ended.
limited() {
  timeout -k 10 "${LIMIT_SECONDS:-240}" "$@"
}

# Mirrors and mount targets are at times not there at the first call. All calls together take eight minutes at most.
try() {
  local start=$SECONDS pause status
  for pause in 2 5 15 0; do
    status=0
    limited "$@" || status=$?
    if ((status == 0)); then
      return 0
    fi
    if ((pause == 0 || SECONDS - start > 220)); then
      return "$status"
    fi
    say "again in $pause seconds: $1 ended with $status"
    sleep "${PAUSE_SECONDS:-$pause}"
  done
}

# From the distribution's repository of the version that the image is, signed; nothing if it is there already. What the
# steps need is on its way in one transaction: wait for that.
install_packages() {
  local missing name
  while true; do
    missing=()
    for name; do
      rpm -q --quiet "$name" || missing+=("$name")
    done
    ((${#missing[@]} > 0)) || return 0
    [[ $STEP != packages && -e $RUN/packages.out ]] || break
    sleep 0.2
  done
  try dnf install -qy "${missing[@]}"
}
