# shellcheck shell=bash
# Sets the ECS agent up for large images, long jobs and Spot hosts, and has docker write its log to a file.

config=$ROOT/etc/ecs/ecs.config
mkdir -p "${config%/*}"
touch "$config"

set_option() {
  sed -i "/^$1=/d" "$config"
  echo "$1=$2" >> "$config"
}

# AWS Batch hears of a Spot interruption when it is announced, and places no new job on the host.
set_option ECS_ENABLE_SPOT_INSTANCE_DRAINING true
# A job that is stopped has a minute to save what it can, and half of one to clean up.
set_option ECS_CONTAINER_STOP_TIMEOUT 90s
# An image is pulled once. Not prefer-cached: with that the agent never removes an image, and the disk fills.
set_option ECS_IMAGE_PULL_BEHAVIOR once
# Images of many gigabytes take their time to come, to be unpacked and to start.
set_option ECS_IMAGE_PULL_INACTIVITY_TIMEOUT 10m
set_option ECS_CONTAINER_CREATE_TIMEOUT 15m
set_option ECS_CONTAINER_START_TIMEOUT 15m
# What an ended job has written is removed at once, to make room for the next.
set_option ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION 1m
# Images that no job has used for an hour are removed, ten at a time.
set_option ECS_IMAGE_CLEANUP_INTERVAL 10m
set_option ECS_IMAGE_MINIMUM_CLEANUP_AGE 1h
set_option ECS_NUM_IMAGES_DELETE_PER_CYCLE 10

mkdir -p "$ROOT/etc/systemd/system/docker.service.d"
cat > "$ROOT/etc/systemd/system/docker.service.d/batch-host.conf" << 'END'
[Service]
StandardOutput=append:/var/log/docker.log
StandardError=append:/var/log/docker.log
END
systemctl daemon-reload
