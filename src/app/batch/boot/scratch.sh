# shellcheck shell=bash
# Gives images, containers and jobs the space that was promised, before docker starts.
#
# Local NVMe disks, joined, if together they hold SCRATCH_GIB; else the volume of that size from the launch template. It
# goes by the disks that it finds, not by the instance type, and takes none that holds anything but its own work: a disk
# with a file system of somebody else's is left as it is. After a reboot it finds again what it made.

LABEL=batchscratch
POOL=$ROOT/mnt/batch-scratch
ARRAY=/dev/md/batch-scratch
INSTANCE_STORE='Amazon EC2 NVMe Instance Storage'
promised=$((SCRATCH_GIB * 1024 ** 3))

is_blank() {
  local status=0
  blkid --probe "$1" > /dev/null 2>&1 || status=$?
  # Found nothing; anything else is something, or not sure.
  ((status == 2))
}

# Name and size of each disk without partitions, file system or other use: those of the instance store, or the others.
blank_disks() {
  local wanted=$1 NAME SIZE TYPE MODEL
  while read -r line; do
    eval "$line"
    local store=false
    [[ $MODEL != "$INSTANCE_STORE"* ]] || store=true
    if [[ $TYPE == disk && $store == "$wanted" ]] && is_blank "$NAME"; then
      echo "$NAME $SIZE"
    fi
  done < <(lsblk --nodeps --noheadings --paths --bytes --pairs --output NAME,SIZE,TYPE,MODEL)
}

# What an earlier boot of this host made.
made_before() {
  mdadm --assemble --scan > /dev/null 2>&1 || true
  blkid --cache-file /dev/null --match-token "LABEL=$LABEL" --output device || true
}

join_disks() {
  install_packages mdadm && mdadm --create "$ARRAY" --run --level=0 --raid-devices=$# "$@"
}

# The device of the instance store; nothing if there is none, or too little of it.
instance_store() {
  local disks=() total=0 name size
  while read -r name size; do
    disks+=("$name")
    total=$((total + size))
  done < <(blank_disks true)
  if [[ $USE_INSTANCE_STORE != true ]] || ((total == 0 || total < promised)); then
    return 0
  fi
  if ((${#disks[@]} == 1)); then
    echo "${disks[0]}"
  elif join_disks "${disks[@]}" >&2; then
    echo "$ARRAY"
  else
    # The volume keeps the promise too.
    say "the ${#disks[@]} disks of the instance store cannot be joined" >&2
  fi
}

# The smallest volume that holds what was promised.
volume() {
  blank_disks false | sort -k 2 -n | awk -v "promised=$promised" '$2 >= promised && !found++ { print $1 }'
}

format() {
  # Nothing to discard on a disk that was never written, and it takes long on a large one.
  mkfs.xfs -q -f -K -L "$LABEL" "$1"
  udevadm settle || true
}

# What the image brought along stays where it is expected.
lend() {
  local place=$ROOT$1 from=$POOL/$2
  mkdir -p "$place"
  if [[ ! -d $from ]]; then
    cp -a "$place" "$from"
  fi
  mountpoint -q "$place" || mount --bind "$from" "$place"
}

mkdir -p "$POOL"
if ! mountpoint -q "$POOL"; then
  device=$(made_before)
  if [[ -z $device ]]; then
    device=$(instance_store)
    [[ -n $device ]] || device=$(volume)
    [[ -n $device ]] || give_up "no disk of $SCRATCH_GIB GiB: $(lsblk --nodeps --noheadings --output NAME,SIZE,MODEL | tr '\n' ';')"
    format "$device"
  fi
  mount -o noatime "$device" "$POOL"
fi
lend /var/lib/docker docker
lend /var/lib/containerd containerd
lend /scratch scratch
chmod 1777 "$ROOT/scratch"

# Docker has not started yet, containerd may have, and holds what was there before.
systemctl --no-block try-restart containerd.service docker.service

# What a job leaves behind that was killed before it could clean up: nothing that is older than the longest job.
mkdir -p "$ROOT/etc/tmpfiles.d"
echo "d /scratch 1777 root root ${SWEEP_AFTER_HOURS}h" > "$ROOT/etc/tmpfiles.d/batch-scratch.conf"
say "$(findmnt --noheadings --output SOURCE,SIZE "$POOL") for docker and /scratch"
