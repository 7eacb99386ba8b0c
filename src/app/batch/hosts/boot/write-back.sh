# shellcheck shell=bash
# Writes to disk early, in small portions.
#
# By default a fifth of the memory may wait to be written. On a large host with fast disks that is more than the jobs
# leave free, and the kernel ends a job that did nothing wrong. A tenth of the memory, and 1 GiB at most.

memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' "${MEMINFO:-/proc/meminfo}")
limit=$((memory / 10 < 1024 ** 3 ? memory / 10 : 1024 ** 3))
mkdir -p "$ROOT/etc/sysctl.d"
cat > "$ROOT/etc/sysctl.d/90-batch-host.conf" << END
vm.dirty_background_bytes = $((limit / 4))
vm.dirty_bytes = $limit
END
sysctl -qp "$ROOT/etc/sysctl.d/90-batch-host.conf"
