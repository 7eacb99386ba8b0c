#!/bin/bash
# Makes a host of the namespaces that it is started in, and becomes its systemd.
#
# FOLDER holds what is left of the host when it is off: `upper`, what differs from this machine's own file system. DISKS is
# the folder of its disks, with a script that gives them to the root that it is told.
set -euo pipefail

root=$FOLDER/root
mount -t overlay -o "lowerdir=/,upperdir=$FOLDER/upper,workdir=$FOLDER/work" host "$root"

# Only its own disks: what looks for a label looks at all that has a name here.
mount -t tmpfs -o mode=755 dev "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm" "$root/dev/md"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
mount -t tmpfs shm "$root/dev/shm"
for device in null zero full random urandom tty; do
  cp -a "/dev/$device" "$root/dev/"
done
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"
touch "$root/dev/console"
mount --bind "$(tty)" "$root/dev/console"

# Settings of the kernel are those of this machine: they can be set, but nothing follows.
mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"
mount -t tmpfs vm "$root/proc/sys/vm"
for setting in dirty_background_bytes dirty_background_ratio dirty_bytes dirty_ratio; do
  cat "/proc/sys/vm/$setting" > "$root/proc/sys/vm/$setting"
done
[[ ! -e $root/proc/sysrq-trigger ]] || mount --bind /dev/null "$root/proc/sysrq-trigger"
mount -t sysfs -o ro sys "$root/sys"
mount -t cgroup2 cgroup "$root/sys/fs/cgroup"

mount -t tmpfs -o mode=755 run "$root/run"
mount -t tmpfs -o mode=1777 tmp "$root/tmp"
mkdir -p "$root$DISKS"
mount --bind "$DISKS" "$root$DISKS"
bash "$DISKS/plug.sh" "$root"

ip link set lo up

cd "$root"
mkdir -p .machine
pivot_root . .machine
mount --make-rshared /
exec chroot . sh -c 'umount --lazy /.machine && exec env --ignore-environment \
  container=namespaces \
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin \
  SYSTEMD_UNIT_PATH=/etc/systemd/system:/run/systemd/system:/run/systemd/transient:/run/systemd/generator:/usr/local/lib/systemd/system \
  SYSTEMD_GENERATOR_PATH=/usr/local/lib/systemd/system-generators \
  /lib/systemd/systemd --unit=multi-user.target --log-target=console --show-status=no' < /dev/console > /dev/console 2>&1
