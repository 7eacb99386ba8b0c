# shellcheck shell=bash
# Removes, every hour, directories on /scratch of jobs that were killed before they could clean up.
#
# It removes only directories that the job wrapper made and that are not in use. The wrapper stays in its directory as
# long as it runs, and the host sees the current directory of every process, in containers too. The age of a directory
# is not enough: an input that is only read gets old while its job runs.

cat > "$STATE/sweep" << 'END'
. "${0%/*}/host.sh"
# The first hour is for jobs that have not yet entered their directory.
mapfile -t old < <(find "$ROOT/scratch" -mindepth 1 -maxdepth 1 -type d -name 'job.*' -mmin +60)
in_use=$(stat -Lc %d:%i /proc/[0-9]*/cwd 2> /dev/null) || true
for directory in "${old[@]}"; do
  grep -qx "$(stat -c %d:%i "$directory")" <<< "$in_use" || rm -rf --one-file-system "$directory"
done
END
systemd-run -q --no-block -u batch-host-sweep --on-active=1h --on-unit-inactive=1h -E ROOT bash "$STATE/sweep"
