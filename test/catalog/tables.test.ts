import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfferingsFile, snapshotFromFiles, type TypesFile } from '../../scripts/catalog/from-json';
import { type Snapshot, snapshotOf } from '../../scripts/catalog/snapshot';
import { writeModules } from '../../scripts/catalog/write-modules';
import { writeOfferings } from '../../scripts/catalog/write-offerings';
import { writeTypes } from '../../scripts/catalog/write-types';
import { Architecture } from '../../src/app/batch/knobs';
import { ABOUT, catalog } from '../../src/catalog';
import { readCatalog } from '../../src/catalog/ec2/catalog';

const DATA = join(__dirname, '..', '..', 'src', 'catalog', 'ec2', 'data');
const snapshot = snapshotOf(catalog(), ABOUT);

/** How many lines have come or gone. */
function changedLines(before: string, after: string): number {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return old.filter((line) => !young.includes(line)).length + young.filter((line) => !old.includes(line)).length;
}

test('the data is identical when it is written again', () => {
  for (const [file, text] of Object.entries(writeModules(snapshot))) {
    expect(text).toBe(readFileSync(join(DATA, file), 'utf-8'));
  }
});

test('written tables are read without loss', () => {
  const read = readCatalog(writeTypes(snapshot.types), writeOfferings(snapshot));
  expect(snapshotOf(read, ABOUT)).toEqual(snapshot);
});

test('the order of the facts does not matter', () => {
  const reversed = <T>(record: { readonly [key: string]: T }) => Object.fromEntries(Object.entries(record).reverse());
  const other = { ...snapshot, types: reversed(snapshot.types), regions: reversed(snapshot.regions) };
  expect(writeModules(other)).toEqual(writeModules(snapshot));
});

test('a new family in a region changes one line, and a new month only the month', () => {
  const region = snapshot.regions['me-south-1'];
  const grown: Snapshot = {
    ...snapshot,
    about: { ...ABOUT, asOf: '2027-01' },
    regions: {
      ...snapshot.regions,
      'me-south-1': { ...region, offers: { ...region.offers, 'm7i.large': 3, 'm7i.xlarge': 2 } },
    },
  };
  const [before, after] = [writeModules(snapshot), writeModules(grown)];
  expect(changedLines(before['offerings.ts'], after['offerings.ts'])).toBe(1);
  expect(after['types.ts']).toBe(before['types.ts']);
  expect(changedLines(before['about.ts'], after['about.ts'])).toBe(2);
});

test('files are read with the meaning of EC2', () => {
  const about = { asOf: '2026-05', source: 'test' };
  const record = {
    vcpu: 2,
    threadsPerCore: 2,
    memMiB: 4096,
    nvmeGB: 0,
    disks: 0,
    gpus: 0,
    gpu: null,
    bareMetal: false,
  };
  const types: TypesFile = {
    about,
    types: {
      'c5.large': { ...record, burstable: false, arch: ['i386', 'x86_64'], usage: ['on-demand', 'spot'] },
      'g6f.large': { ...record, burstable: false, arch: ['x86_64'], usage: ['on-demand'], gpu: 'L4' },
      'mac1.metal': { ...record, burstable: false, arch: [], usage: ['on-demand'], bareMetal: true },
      't1.micro': { ...record, burstable: true, arch: ['i386'], usage: ['spot'] },
    },
  };
  const offerings: OfferingsFile = {
    about,
    regions: { 'eu-west-1': { availabilityZones: 3, zonesOffering: { 'c5.large': 3, 'g6f.large': 1 } } },
  };
  const read = snapshotFromFiles(types, offerings);
  expect(read.types['c5.large']).toMatchObject({ architecture: Architecture.X86_64, onDemand: true, spot: true });
  expect(read.types['g6f.large']).toMatchObject({ gpus: 1, spot: false });
  expect(read.types['mac1.metal'].architecture).toBeUndefined();
  expect(read.types['t1.micro']).toMatchObject({ architecture: undefined, onDemand: false, burstable: true });
  expect(writeOfferings(read)).toBe('eu-west-1 3\n  c5\n  g6f 1');
  expect(snapshotOf(readCatalog(writeTypes(read.types), writeOfferings(read)), about)).toMatchObject(read);
});
