# shellcheck shell=bash
# Mounts shared file systems. MOUNTS has one line for each: package of its client, type, source, path, options.
#
# After a reboot, fstab mounts them. The agent does not start before they are mounted.

while read -r -u 3 package type source path options; do
  install_packages "$package"
  mkdir -p "$ROOT$path"
  # Do not add an entry that fstab already has.
  entry="$source $path $type $options,nofail,x-systemd.mount-timeout=2min 0 0"
  grep -qxF "$entry" "$ROOT/etc/fstab" || echo "$entry" >> "$ROOT/etc/fstab"
  mountpoint -q "$ROOT$path" || try mount -t "$type" -o "$options" "$source" "$ROOT$path"
  grep -qxF "$path" "$STATE/mounts" || echo "$path" >> "$STATE/mounts"
  say "$source at $path"
done 3<<< "$MOUNTS"
