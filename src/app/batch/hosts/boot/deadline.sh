# shellcheck shell=bash
# Terminates a host that has not joined the cluster after DEADLINE_SECONDS, because a step hangs or the agent does not
# register. cloud-init waits forever, and nothing else checks it.
#
# It runs in a separate unit without dependencies, because systemd itself waits for cloud-init while the steps run.

cat > "$STATE/deadline" << 'END'
. "${0%/*}/host.sh"
STEP=deadline
until curl -s --max-time 5 localhost:51678/v1/metadata | grep -q '"ContainerInstanceArn": *"arn:'; do
  if ((SECONDS >= DEADLINE_SECONDS)); then
    for file in "$RUN"/*.out; do
      [[ ! -s $file ]] || say "$(basename "$file" .out) has not ended, and said: $(tail -n 1 "$file")" | tell
    done
    echo "not in the cluster after $DEADLINE_SECONDS seconds" > "$RUN/deadline.out"
    report
    go_away
  fi
  sleep 2
done
say "in the cluster after $SECONDS seconds" | tell
END
systemd-run -qG --no-block -u batch-host-deadline -p DefaultDependencies=no -p KillMode=process \
  -E ROOT -E CONSOLE -E DEADLINE_SECONDS -E LINGER_SECONDS bash "$STATE/deadline"
