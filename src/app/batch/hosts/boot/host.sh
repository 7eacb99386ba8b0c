# shellcheck shell=bash disable=SC2034
# The shared code of all parts of the user data: how steps run, how long they can wait, and what happens to a host when
# a step fails.
#
# A host that cannot run jobs reports the reason, stays out of the cluster, and terminates when its log has reached the
# log group.

set -Eeuo pipefail

# All paths begin with ROOT, which is empty on a host and set by tests.
ROOT=${ROOT:-}
STATE=$ROOT/var/lib/batch-host
RUN=$ROOT/run/batch-host
LOG=$ROOT/var/log/batch-host.log
UNITS=$ROOT/etc/systemd/system
mkdir -p "$RUN" "${LOG%/*}"

# Writes to the log and to the console, which `aws ec2 get-console-output` shows even for a host without network.
tell() {
  tee -a "$LOG" "$CONSOLE" > /dev/null 2>&1 || true
}

say() {
  printf '%s %s: %s\n' "$(date -u +%FT%TZ)" "$STEP" "$*"
}

# Ends the step with a given reason.
fail() {
  trap - ERR
  echo "$*"
  exit 1
}

# The reason is the last line that the step printed, usually the message of the program that failed.
report() {
  local reason
  reason=$(grep -ve '^$' -e 'dmesg(1)' "$RUN/$STEP.out" | tail -n 1) || true
  [[ ! -e $RUN/$STEP.command ]] || reason="${reason:-no message} ($(< "$RUN/$STEP.command"))"
  echo "$STEP: $reason" >> "$RUN/failed"
  say "FAILED: $reason. This host takes no job and goes away." | tell
}

go_away() {
  # In the background and without logind, which has not started yet when the first steps run.
  setsid sh -c "sleep $LINGER_SECONDS; systemctl poweroff" < /dev/null > /dev/null 2>&1 &
  exit 1
}

# Runs steps in parallel, each in its own shell. On a host that has already failed, only the logs are still useful.
run() {
  local -A running=()
  local STEP status failed=false
  for STEP; do
    [[ ! -e $RUN/failed || $STEP == @(packages|logs) ]] || continue
    # Created here, because the other steps look for the file of `packages` as soon as they begin.
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

# Ends a program that runs too long.
limited() {
  timeout -k 10 "${LIMIT_SECONDS:-240}" "$@"
}

# Retries, because mirrors and mount targets are sometimes not available at the first call. All calls together take at
# most eight minutes.
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

# Installs signed packages from the distribution's repository for the version of the image, unless they are installed.
# The step `packages` installs them for all steps in one transaction, so first wait for its end.
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
