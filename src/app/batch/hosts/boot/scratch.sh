# shellcheck shell=bash
# Provides the scratch space for images, containers and jobs before Docker starts.
#
# Uses the local NVMe disks, joined, if together they have at least SCRATCH_GIB, otherwise the volume of that size from
# the launch template. It checks the disks that it finds, not the instance type, and never uses a disk with another file
# system. After a reboot it finds its own file system again.

LABEL=batchscratch
POOL=$ROOT/mnt/batch-scratch
ARRAY=/dev/md/batch-scratch
promised=$((SCRATCH_GIB * 1024 ** 3))

is_blank() {
  local status=0
  blkid -p "$1" > /dev/null 2>&1 || status=$?
  # Status 2: nothing found. With any other status there is something, or blkid is not sure.
  ((status == 2))
}

# The kernel finds the NVMe controllers of a host at once, and their disks one by one, a little later. A disk that is
# missing when disks are joined cannot be added later.
await_disks() {
  local controllers disks second
  controllers=$(cat "${SYS:-/sys}"/bus/pci/devices/*/class 2> /dev/null | grep -c '^0x010802') || true
  for ((second = 0; second < ${WAIT_SECONDS:-30}; second++)); do
    udevadm settle --timeout=10 || true
    disks=$(lsblk -dno NAME | grep -c '^nvme') || true
    ((disks < controllers)) || return 0
    sleep 1
  done
  say "only $disks of $controllers NVMe disks have come"
}

# Finds the file system of an earlier boot of this host.
made_before() {
  mdadm --assemble --scan > /dev/null 2>&1 || true
  blkid -c /dev/null -t "LABEL=$LABEL" -o device || true
}

# Selects the instance store, joined, if it is large enough, otherwise the smallest volume that is. Only disks without
# partitions, file system or other use.
choose() {
  local NAME SIZE TYPE MODEL line disks=() total=0 least=0
  while read -r line; do
    eval "$line"
    if [[ $TYPE != disk ]] || ! is_blank "$NAME"; then
      continue
    elif [[ $MODEL == 'Amazon EC2 NVMe Instance Storage'* ]]; then
      disks+=("$NAME")
      total=$((total + SIZE))
    elif ((SIZE >= promised && (least == 0 || SIZE < least))); then
      device=$NAME
      least=$SIZE
    fi
  done < <(lsblk -dnpbP -o NAME,SIZE,TYPE,MODEL)
  if [[ $USE_INSTANCE_STORE != true ]] || ((total == 0 || total < promised)); then
    return
  elif ((${#disks[@]} == 1)); then
    device=${disks[0]}
  elif install_packages mdadm && mdadm --create "$ARRAY" --run --level=0 --raid-devices=${#disks[@]} "${disks[@]}"; then
    device=$ARRAY
  else
    # The volume is large enough too.
    say "the ${#disks[@]} disks of the instance store cannot be joined"
  fi
}

# Copies the present files of the image, so that they stay in their place.
bind_mount() {
  local place=$ROOT$1 from=$POOL/$2
  mkdir -p "$place"
  if [[ ! -d $from ]]; then
    cp -a "$place" "$from"
  fi
  mountpoint -q "$place" || mount --bind "$from" "$place"
}

mkdir -p "$POOL"
if ! mountpoint -q "$POOL"; then
  await_disks
  device=$(made_before)
  if [[ -z $device ]]; then
    choose
    [[ -n $device ]] || fail "no disk of $SCRATCH_GIB GiB: $(lsblk -dno NAME,SIZE,MODEL | tr '\n' ';')"
    # Without discard (-K): a new disk has nothing to discard, and it takes long on a large one.
    mkfs.xfs -q -f -K -L "$LABEL" "$device"
  fi
  mount -o noatime "$device" "$POOL"
fi
bind_mount /var/lib/docker docker
bind_mount /var/lib/containerd containerd
bind_mount /scratch scratch
chmod 1777 "$ROOT/scratch"

# Docker has not started yet. containerd may have started, and then still uses the old directories.
systemctl --no-block try-restart containerd.service docker.service

say "$(findmnt -no SOURCE,SIZE "$POOL") for docker and /scratch"
