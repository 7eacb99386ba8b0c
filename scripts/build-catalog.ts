import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfferingsFile, snapshotFromFiles, type TypesFile } from './catalog/from-json';
import { saveModules } from './catalog/write-modules';

const USAGE = 'Usage: tsx scripts/build-catalog.ts <folder of ec2-instance-types.json and ec2-offerings.json>';

/** Make the data of the catalog from files. */
function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const types: TypesFile = JSON.parse(readFileSync(join(folder, 'ec2-instance-types.json'), 'utf-8'));
  const offerings: OfferingsFile = JSON.parse(readFileSync(join(folder, 'ec2-offerings.json'), 'utf-8'));
  saveModules(snapshotFromFiles(types, offerings), join(__dirname, '..', 'src', 'catalog', 'ec2', 'data'));
}

main(process.argv[2]);
