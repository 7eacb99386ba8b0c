# shellcheck shell=bash
# Makes the kernel write to disk early, in small portions.
#
# By default a fifth of the memory can hold data that waits to be written. On a large host with fast disks that is more
# than the jobs leave free, and the kernel kills a job without fault. The limit here is a tenth of the memory, at most 1
# GiB.

memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 }' "${MEMINFO:-/proc/meminfo}")
limit=$((memory / 10 < 1024 ** 3 ? memory / 10 : 1024 ** 3))
mkdir -p "$ROOT/etc/sysctl.d"
cat > "$ROOT/etc/sysctl.d/90-batch-host.conf" << END
vm.dirty_background_bytes = $((limit / 4))
vm.dirty_bytes = $limit
END
sysctl -qp "$ROOT/etc/sysctl.d/90-batch-host.conf"
