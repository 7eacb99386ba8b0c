# shellcheck shell=bash
# Keeps the host out of the cluster until every script has run, and for good if one of them has failed.
#
# The agent's own unit waits for cloud-init to end, but not for it to end well.

mkdir -p "$ROOT/etc/systemd/system/ecs.service.d"
cat > "$ROOT/etc/systemd/system/ecs.service.d/batch-host.conf" << 'END'
[Unit]
After=cloud-final.service
ConditionPathExists=/var/lib/batch-host/ready
ConditionPathExists=!/run/batch-host/failed
END
systemctl daemon-reload
