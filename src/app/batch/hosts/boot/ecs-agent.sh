# shellcheck shell=bash
# Configures the ECS agent for large images, long jobs and Spot hosts, and Docker to write its log to a file.
#
# IMAGE_PULL_BEHAVIOR is a knob. AGENT_OPTIONS are more options, one per line. AWS Batch sets the cluster and the
# attributes of the host. A job that is stopped has one minute to save its work, and half a minute to clean up. Files of
# an ended job are removed soon, to make room for the next job. The age of an image counts from its pull.

cat > "$STATE/agent-options" << END
ECS_ENABLE_SPOT_INSTANCE_DRAINING=true
ECS_CONTAINER_STOP_TIMEOUT=90s
ECS_IMAGE_PULL_BEHAVIOR=$IMAGE_PULL_BEHAVIOR
ECS_MANIFEST_PULL_TIMEOUT=10m
ECS_IMAGE_PULL_INACTIVITY_TIMEOUT=10m
ECS_CONTAINER_CREATE_TIMEOUT=15m
ECS_CONTAINER_START_TIMEOUT=15m
ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION=1m
ECS_IMAGE_CLEANUP_INTERVAL=10m
ECS_IMAGE_MINIMUM_CLEANUP_AGE=12h
ECS_NUM_IMAGES_DELETE_PER_CYCLE=10
$AGENT_OPTIONS
END
sed -i '/^$/d' "$STATE/agent-options"

mkdir -p "$UNITS/docker.service.d" "$ROOT/etc/logrotate.d"
cat > "$UNITS/docker.service.d/batch-host.conf" << 'END'
[Service]
StandardOutput=append:/var/log/docker.log
StandardError=append:/var/log/docker.log
END
cat > "$ROOT/etc/logrotate.d/batch-host" << 'END'
/var/log/docker.log /var/log/batch-host.log {
size 50M
rotate 2
compress
missingok
copytruncate
}
END
systemctl daemon-reload
