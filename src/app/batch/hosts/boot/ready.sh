# shellcheck shell=bash
# Lets the host into the cluster: nothing has failed, for a step that comes after one that has is not run.

touch "$STATE/ready"
say "ready $(cut -d . -f 1 /proc/uptime) seconds after the kernel started"
