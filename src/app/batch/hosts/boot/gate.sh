# shellcheck shell=bash
# Keeps the host out of the cluster until every step has run, and permanently if a step has failed.
#
# The unit of the agent waits for the end of cloud-init, but not for its success. Before each start of the agent, also
# after a reboot, `before-agent` checks that shared file systems are mounted, and writes the options of the agent again:
# AWS Batch appends its own options to the file after these steps, and the last line of an option counts.

touch "$STATE/mounts" "$STATE/agent-options"
cat > "$STATE/before-agent" << 'END'
. "${0%/*}/host.sh"
STEP=before-agent
while read -r path; do
  findmnt --mountpoint "$ROOT$path" > /dev/null || limited mount "$path" || {
    say "$path is not mounted: the agent does not start" | tell
    exit 1
  }
done < "$STATE/mounts"
names=$(cut -d = -f 1 "$STATE/agent-options" | paste -s -d '|')
sed -i -E "/^($names)=/d" "$ROOT/etc/ecs/ecs.config"
cat "$STATE/agent-options" >> "$ROOT/etc/ecs/ecs.config"
END
mkdir -p "$UNITS/ecs.service.d"
cat > "$UNITS/ecs.service.d/batch-host.conf" << END
[Unit]
After=cloud-final.service
ConditionPathExists=/var/lib/batch-host/ready
ConditionPathExists=!/run/batch-host/failed
[Service]
ExecStartPre=/bin/bash $STATE/before-agent
END
systemctl daemon-reload
