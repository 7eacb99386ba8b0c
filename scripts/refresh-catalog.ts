import { join } from 'node:path';
import { EC2Client } from '@aws-sdk/client-ec2';
import { catalog } from '../src/catalog/ec2/catalog';
import { ABOUT } from '../src/catalog/ec2/data/about';
import { explain } from './catalog/explain';
import { fetchSnapshot } from './catalog/fetch';
import { ProgressLine } from './catalog/progress';
import { snapshotOf } from './catalog/snapshot';
import { saveModules } from './catalog/write-modules';

/** The region that knows of all others, unless the caller has one. */
const HOME = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? 'us-east-1';

/** Bring the data of the catalog up to date from the EC2 API, with the credentials of the caller. */
async function main(): Promise<void> {
  const line = new ProgressLine();
  const { snapshot, kept, unknown } = await fetchSnapshot({
    clientFor: (region) => new EC2Client({ region, retryMode: 'adaptive', maxAttempts: 10 }),
    home: HOME,
    about: {
      asOf: new Date().toISOString().slice(0, 7),
      source: 'EC2 DescribeInstanceTypes and DescribeInstanceTypeOfferings by availability zone',
    },
    old: snapshotOf(catalog(), ABOUT),
    progress: (text) => line.show(text),
  });
  line.end();
  saveModules(snapshot, join(__dirname, '..', 'src', 'catalog', 'ec2', 'data'));
  console.log(`${Object.keys(snapshot.types).length} types in ${Object.keys(snapshot.regions).length} regions.`);
  tell('Not enabled in this account, so the older facts are kept', kept);
  tell('Not enabled in this account, and not known before', unknown);
}

function tell(what: string, regions: string[]): void {
  if (regions.length > 0) {
    console.log(`${what}: ${regions.join(', ')}`);
  }
}

main().catch((error: unknown) => {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
});
