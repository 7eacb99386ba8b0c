import {
  DescribeAvailabilityZonesCommand,
  DescribeRegionsCommand,
  type EC2Client,
  paginateDescribeInstanceTypeOfferings,
  paginateDescribeInstanceTypes,
} from '@aws-sdk/client-ec2';
import type { About } from '../../src/catalog/ec2/data/about';
import { compareTexts } from '../../src/catalog/ec2/family-name';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import { factsFromInfo } from './from-ec2';
import { type FetchedRegion, mergeSnapshot } from './merge';
import type { Snapshot } from './snapshot';

/** What EC2 answers in a region that the account has not enabled or may not use. */
const CLOSED = ['AuthFailure', 'OptInRequired', 'UnauthorizedOperation'];

/** How to ask, and what is known already. */
export interface FetchOptions {
  /** A client for a region. */
  readonly clientFor: (region: string) => EC2Client;

  /** The region to ask which regions there are. */
  readonly home: string;

  /** Since when what is fetched holds, and where it comes from. */
  readonly about: About;

  /** What was known so far. */
  readonly old: Snapshot;

  /** Told what is under way. */
  readonly progress: (text: string) => void;
}

/** What came of asking. */
export interface Fetched {
  /** What the catalog is to be made from. */
  readonly snapshot: Snapshot;

  /** Regions that could not be asked, and of which the old facts are kept. */
  readonly kept: string[];

  /** Regions that could not be asked, and of which there are no old facts. */
  readonly unknown: string[];
}

/** Ask EC2 in every region that the account can use. */
export async function fetchSnapshot({ clientFor, home, about, old, progress }: FetchOptions): Promise<Fetched> {
  const { open, closed } = await listRegions(clientFor(home));
  const fetched: FetchedRegion[] = [];
  const refused = new Set([...closed, ...Object.keys(old.regions).filter((region) => !open.includes(region))]);
  for (const [index, region] of open.entries()) {
    const tell = (what: string) => progress(`${index + 1}/${open.length} ${region}: ${what}`);
    try {
      fetched.push(await fetchRegion(clientFor(region), region, tell));
    } catch (error) {
      if (!(error instanceof Error && CLOSED.includes(error.name))) {
        throw error;
      }
      refused.add(region);
    }
  }
  const names = [...refused].sort(compareTexts);
  return {
    snapshot: mergeSnapshot(about, fetched, old, names),
    kept: names.filter((region) => region in old.regions),
    unknown: names.filter((region) => !(region in old.regions)),
  };
}

async function listRegions(client: EC2Client): Promise<{ open: string[]; closed: string[] }> {
  const { Regions = [] } = await client.send(new DescribeRegionsCommand({ AllRegions: true }));
  const names = (closed: boolean) =>
    Regions.filter((region) => (region.OptInStatus === 'not-opted-in') === closed)
      .map((region) => region.RegionName ?? '')
      .sort(compareTexts);
  return { open: names(false), closed: names(true) };
}

async function fetchRegion(client: EC2Client, name: string, tell: (what: string) => void): Promise<FetchedRegion> {
  tell('availability zones');
  const zones = await fetchZones(client);
  const offers: { [type: string]: number } = {};
  let offerings = 0;
  for await (const page of paginateDescribeInstanceTypeOfferings({ client }, { LocationType: 'availability-zone' })) {
    // Local zones and wavelength zones are not for compute environments.
    for (const { InstanceType: type = '', Location = '' } of page.InstanceTypeOfferings ?? []) {
      offers[type] = (offers[type] ?? 0) + Number(zones.has(Location));
    }
    offerings += page.InstanceTypeOfferings?.length ?? 0;
    tell(`${offerings} offerings`);
  }
  const types: { [type: string]: TypeFacts } = {};
  for await (const page of paginateDescribeInstanceTypes({ client, pageSize: 100 }, {})) {
    for (const info of page.InstanceTypes ?? []) {
      types[info.InstanceType ?? ''] = factsFromInfo(info);
    }
    tell(`${Object.keys(types).length} instance types`);
  }
  return { name, zones: zones.size, offers, types };
}

async function fetchZones(client: EC2Client): Promise<Set<string>> {
  const { AvailabilityZones = [] } = await client.send(
    new DescribeAvailabilityZonesCommand({ Filters: [{ Name: 'zone-type', Values: ['availability-zone'] }] }),
  );
  return new Set(AvailabilityZones.map((zone) => zone.ZoneName ?? ''));
}
