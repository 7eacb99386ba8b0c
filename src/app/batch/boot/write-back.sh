# shellcheck shell=bash
# Writes to disk early, in small portions.
#
# By default a fifth of the memory may wait to be written. On a large host with fast disks that is more than the jobs
# leave free, and the kernel ends a job that did nothing wrong.

mkdir -p "$ROOT/etc/sysctl.d"
cat > "$ROOT/etc/sysctl.d/90-batch-host.conf" << 'END'
vm.dirty_background_bytes = 268435456
vm.dirty_bytes = 1073741824
END
sysctl --quiet --load="$ROOT/etc/sysctl.d/90-batch-host.conf"
