import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeHost } from './host';
import { hasRaid } from './programs';

const GIB = 1024 ** 3;

const MODELS = {
  'instance store': 'Amazon EC2 NVMe Instance Storage',
  volume: 'Amazon Elastic Block Store',
} as const;

/** Disks of a host: loop devices, told to the host's scripts as what they stand for. */
export class Disks {
  private readonly folder = mkdtempSync(join(tmpdir(), 'disks-'));
  private readonly devices: { device: string; kind: keyof typeof MODELS; size: number }[] = [];

  constructor(private readonly host: FakeHost) {
    if (!hasRaid()) {
      host.standIn('mdadm', this.raid());
    }
    this.tell();
  }

  /** Attach a disk that holds nothing. @returns its device */
  public attach(kind: keyof typeof MODELS, gib: number): string {
    const device = this.loop(`disk${this.devices.length}`, gib * GIB);
    this.devices.push({ device, kind, size: gib * GIB });
    this.tell();
    return device;
  }

  /** Detach all. */
  public detach(): void {
    if (hasRaid()) {
      execFileSync('mdadm', ['--stop', '--scan'], { stdio: 'ignore' });
    }
    for (const line of execFileSync('losetup', ['--list', '--noheadings', '--output', 'NAME,BACK-FILE'], {
      encoding: 'utf-8',
    }).split('\n')) {
      const [device, file] = line.trim().split(/\s+/);
      if (file?.startsWith(this.folder)) {
        execFileSync('losetup', ['--detach', device]);
      }
    }
    if (lstatSync(ARRAY, { throwIfNoEntry: false })) {
      rmSync(ARRAY);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private loop(name: string, size: number): string {
    const file = join(this.folder, name);
    writeFileSync(file, '');
    truncateSync(file, size);
    return execFileSync('losetup', ['--find', '--show', file], { encoding: 'utf-8' }).trim();
  }

  private tell(): void {
    const line = ({ device, kind, size }: (typeof this.devices)[number]) =>
      `NAME="${device}" SIZE="${size}" TYPE="disk" MODEL="${MODELS[kind]}"`;
    this.host.standIn('lsblk', `cat << 'END'\n${this.devices.map(line).join('\n')}\nEND`);
  }

  /** What mdadm does where the kernel does not: a disk as large as all together, under the name of the array. */
  private raid(): string {
    return `
case $1 in
  --assemble)
    [ -e ${this.folder}/array ] && [ "$2" = --scan ]
    ;;
  --create)
    [ "$3 $4 $5" = "--run --level=0 --raid-devices=$(($# - 5))" ] || exit 2
    name=$2 size=0
    shift 5
    for disk; do size=$((size + $(blockdev --getsize64 "$disk"))); done
    truncate --size $size ${this.folder}/array
    mkdir -p "$(dirname "$name")"
    ln -s "$(losetup --find --show ${this.folder}/array)" "$name"
    ;;
esac
`;
  }
}

const ARRAY = '/dev/md/batch-scratch';
