import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './clean-up';

const GIB = 1024 ** 3;

const MODELS = {
  'instance store': 'Amazon EC2 NVMe Instance Storage',
  volume: 'Amazon Elastic Block Store',
} as const;

/** What a disk of a host stands for. */
export type DiskKind = keyof typeof MODELS;

/** A host whose programs can be replaced, and which may run a script before it boots. */
interface Host {
  prelude?: string;
  standIn(name: string, script: string): void;
}

/**
 * Disks of a host: loop devices, told to the host's programs as what they stand for. A host sees its own disks only,
 * whatever other hosts this machine plays at the same time: it has a `/dev` of its own.
 */
export class Disks {
  /** Where they are kept. Hosts see it under the same path. */
  public readonly folder = temporaryFolder('disks-');
  /** Their devices, open. */
  private readonly open: number[] = [];

  constructor(host: Host) {
    for (const file of ['plug.sh', 'list']) {
      writeFileSync(join(this.folder, file), '');
    }
    host.standIn('lsblk', this.list());
    host.standIn('mdadm', this.raid());
    host.prelude = this.isolate();
  }

  /** Attach a disk that holds nothing. @returns its device */
  public attach(kind: DiskKind, gib: number): string {
    const device = this.loop(`disk${this.open.length}`, gib * GIB);
    this.plug(device, `ID_MODEL_ENC=${MODELS[kind].replaceAll(' ', '\\x20')}`);
    appendFileSync(join(this.folder, 'list'), `${device}\n`);
    return device;
  }

  /** Detach all. What was mounted from them goes a moment after the last process that saw it. */
  public detach(): void {
    for (const descriptor of this.open.splice(0)) {
      closeSync(descriptor);
    }
    for (let wait = 0; this.attached().length > 0 && wait < 100; wait++) {
      spawnSync('sleep', ['0.05']);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The devices of this machine that these disks have, by what they are made of: others may get the same names later. */
  public attached(): string[] {
    return readdirSync('/sys/block').filter((name) => {
      try {
        return readFileSync(`/sys/block/${name}/loop/backing_file`, 'utf-8').startsWith(`${this.folder}/`);
      } catch {
        // No loop device, or one without a file.
        return false;
      }
    });
  }

  /** A script that has the mount namespace that it runs in see these disks, and no others. */
  private isolate(): string {
    return `
set -e
[ "$(readlink /proc/self/ns/mnt)" != '${readlinkSync('/proc/self/ns/mnt')}' ]
mount -t tmpfs -o mode=755 run /run
dev=$(mktemp --directory /run/dev.XXXX)
mount -t tmpfs -o mode=755 dev "$dev"
mkdir "$dev/pts" "$dev/shm"
mount --bind /dev/pts "$dev/pts"
mount --bind /dev/shm "$dev/shm"
cp -a /dev/{null,zero,full,random,urandom,tty,ptmx} "$dev/"
ln -s /proc/self/fd "$dev/fd"
mount --move "$dev" /dev
bash ${this.folder}/plug.sh ''
`;
  }

  private loop(name: string, size: number): string {
    const file = join(this.folder, name);
    writeFileSync(file, '');
    truncateSync(file, size);
    const device = execFileSync('losetup', ['--find', '--show', file], { encoding: 'utf-8', stdio: 'pipe' }).trim();
    this.open.push(openSync(device, 'r'));
    // Takes effect when nobody has it open or mounted any more, be it because this process was killed.
    execFileSync('losetup', ['--detach', device]);
    return device;
  }

  /** Have hosts see a device from their next boot on, with what udev would tell of it. */
  private plug(device: string, property: string): void {
    const { rdev } = statSync(device);
    const [major, minor] = [(rdev >> 8) & 0xfff, (rdev & 0xff) | ((rdev >> 12) & 0xfff00)];
    appendFileSync(
      join(this.folder, 'plug.sh'),
      `[ -e "$1${device}" ] || mknod "$1${device}" b ${major} ${minor}
mkdir -p "$1/run/udev/data"
echo 'E:${property}' > "$1/run/udev/data/b${major}:${minor}"
`,
    );
  }

  /** What lsblk tells of these disks, which it is to take for disks. */
  private list(): string {
    return `
devices=()
[[ " $*" == *' /dev/'* ]] || mapfile -t devices < ${this.folder}/list
[[ " $*" == *' /dev/'* ]] || ((\${#devices[@]} > 0)) || exit 32
/usr/bin/lsblk "$@" "\${devices[@]}" | sed --regexp-extended 's/\\bloop\\b/disk/g'
exit "\${PIPESTATUS[0]}"
`;
  }

  /**
   * What mdadm does: a disk as large as all together, under the name of the array. A kernel's own arrays are those of the
   * whole machine, in no namespace.
   */
  private raid(): string {
    const array = this.loop('array', 0);
    const { rdev } = statSync(array);
    const [major, minor] = [(rdev >> 8) & 0xfff, (rdev & 0xff) | ((rdev >> 12) & 0xfff00)];
    return `
name=/dev/md/batch-scratch
case $1 in
  --assemble)
    [ "$2" = --scan ] && [ -s ${this.folder}/array ] || exit 1
    ;;
  --create)
    [ "$3 $4 $5" = "--run --level=0 --raid-devices=$(($# - 5))" ] || exit 2
    name=$2 size=0
    shift 5
    for disk; do size=$((size + $(blockdev --getsize64 "$disk"))); done
    truncate --size $size ${this.folder}/array
    ;;
esac
mkdir -p "$(dirname "$name")"
[ -e ${array} ] || mknod ${array} b ${major} ${minor}
losetup --set-capacity ${array}
ln -sfn ${array} "$name"
`;
  }
}
