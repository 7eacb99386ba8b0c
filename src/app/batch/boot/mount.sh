# shellcheck shell=bash
# Mounts a shared file system: MOUNT_SOURCE at MOUNT_POINT, with MOUNT_TYPE and MOUNT_OPTIONS, by the client that
# MOUNT_PACKAGE brings. It comes back after a reboot.

install_packages "$MOUNT_PACKAGE"
mkdir -p "$ROOT$MOUNT_POINT"
entry="$MOUNT_SOURCE $MOUNT_POINT $MOUNT_TYPE $MOUNT_OPTIONS 0 0"
grep -qxF "$entry" "$ROOT/etc/fstab" || echo "$entry" >> "$ROOT/etc/fstab"
mountpoint -q "$ROOT$MOUNT_POINT" || try mount -t "$MOUNT_TYPE" -o "$MOUNT_OPTIONS" "$MOUNT_SOURCE" "$ROOT$MOUNT_POINT"
say "$MOUNT_SOURCE at $MOUNT_POINT"
