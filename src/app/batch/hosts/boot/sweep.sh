# shellcheck shell=bash
# Removes, every hour, what a job leaves behind on /scratch that was killed before it could clean up.
#
# Only directories that the job wrapper made, and none that is in use: the wrapper keeps its directory as its current
# directory as long as it lives, and the host sees that of every process, in containers too. Their age says nothing: an
# input that is only read grows old while its job runs.

cat > "$STATE/sweep" << 'END'
. "${0%/*}/host.sh"
# The first hour is for a job that has not yet entered its directory.
mapfile -t old < <(find "$ROOT/scratch" -mindepth 1 -maxdepth 1 -type d -name 'job.*' -mmin +60)
in_use=$(stat -Lc %d:%i /proc/[0-9]*/cwd 2> /dev/null) || true
for directory in "${old[@]}"; do
  grep -qx "$(stat -c %d:%i "$directory")" <<< "$in_use" || rm -rf --one-file-system "$directory"
done
END
systemd-run -q --no-block -u batch-host-sweep --on-active=1h --on-unit-inactive=1h -E ROOT bash "$STATE/sweep"
