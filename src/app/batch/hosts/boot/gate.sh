# shellcheck shell=bash
# Keeps the host out of the cluster until every step has run, and for good if one of them has failed.
#
# The agent's own unit waits for cloud-init to end, but not for it to end well. Before each start of the agent, after a
# reboot too, `before-agent` looks whether shared file systems are there, and puts the options of the agent in force:
# AWS Batch appends its own to the file after these steps, and of an option that stands twice the last line counts.

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
