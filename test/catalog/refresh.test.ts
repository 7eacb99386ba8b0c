import { explain } from '../../scripts/catalog/explain';
import { fetchSnapshot } from '../../scripts/catalog/fetch';
import { ProgressLine } from '../../scripts/catalog/progress';
import type { Snapshot } from '../../scripts/catalog/snapshot';
import { Architecture } from '../../src/app/batch/knobs';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import { type Answer, type Asked, FakeEc2, items } from './fake-ec2';

const about = { asOf: '2027-01', source: 'EC2' };

const facts: TypeFacts = {
  architecture: Architecture.X86_64,
  vcpus: 2,
  threadsPerCore: 2,
  memoryMiB: 8192,
  nvmeGB: 0,
  disks: 0,
  gpus: 0,
  bareMetal: false,
  burstable: false,
  onDemand: true,
  spot: true,
};

const old: Snapshot = {
  about: { asOf: '2026-05', source: 'old' },
  types: { 'm5.large': facts, 'm1.small': facts, 'm3.large': facts },
  regions: {
    'af-south-1': { zones: 3, offers: { 'm1.small': 3 } },
    'eu-west-1': { zones: 3, offers: { 'm5.large': 3, 'm3.large': 1 } },
    'me-south-1': { zones: 2, asOf: '2026-01', offers: { 'm5.large': 2 } },
  },
};

const REGIONS = {
  'eu-west-1': 'opt-in-not-required',
  'us-east-1': 'opt-in-not-required',
  'af-south-1': 'not-opted-in',
  'ap-east-2': 'not-opted-in',
  'me-south-1': 'opted-in',
};

const INFOS: { readonly [type: string]: string } = {
  'm9i.large': `
    <bareMetal>false</bareMetal><burstablePerformanceSupported>false</burstablePerformanceSupported>
    ${items('supportedUsageClasses', ['on-demand', 'spot'])}
    <processorInfo>${items('supportedArchitectures', ['x86_64'])}</processorInfo>
    <vCpuInfo><defaultVCpus>2</defaultVCpus><defaultThreadsPerCore>2</defaultThreadsPerCore></vCpuInfo>
    <memoryInfo><sizeInMiB>8192</sizeInMiB></memoryInfo>`,
  'g9gd.metal': `
    <bareMetal>true</bareMetal>
    ${items('supportedUsageClasses', ['on-demand', 'capacity-block'])}
    <processorInfo>${items('supportedArchitectures', ['arm64'])}</processorInfo>
    <vCpuInfo><defaultVCpus>64</defaultVCpus><defaultThreadsPerCore>1</defaultThreadsPerCore></vCpuInfo>
    <memoryInfo><sizeInMiB>131072</sizeInMiB></memoryInfo>
    <instanceStorageInfo><totalSizeInGB>3800</totalSizeInGB>${items('disks', ['<count>2</count>'])}</instanceStorageInfo>
    <gpuInfo>${items('gpus', ['<name>T9g</name><count>2</count>'])}</gpuInfo>`,
};

/** Zone letters that offer a type, page by page. */
const OFFERINGS: { readonly [region: string]: [type: string, zones: string][] } = {
  'eu-west-1': [
    ['m9i.large', 'abc'],
    ['g9gd.metal', 'b'],
  ],
  'us-east-1': [['m9i.large', 'ab']],
};

/** EC2 as it behaves: pages of one kind of thing each, tokens to the next. */
function answer({ region, action, parameters }: Asked): Answer {
  const pages = OFFERINGS[region] ?? [];
  const page = Number(parameters.get('NextToken') ?? 0);
  const next = page + 1 < pages.length ? `<nextToken>${page + 1}</nextToken>` : '';
  switch (action) {
    case 'DescribeRegions':
      return {
        xml: items(
          'regionInfo',
          Object.entries(REGIONS).map(
            ([name, status]) => `<regionName>${name}</regionName><optInStatus>${status}</optInStatus>`,
          ),
        ),
      };
    case 'DescribeAvailabilityZones':
      return region === 'me-south-1'
        ? { error: 'UnauthorizedOperation' }
        : {
            xml: items(
              'availabilityZoneInfo',
              ['a', 'b', 'c'].map((zone) => `<zoneName>${region}${zone}</zoneName>`),
            ),
          };
    case 'DescribeInstanceTypeOfferings': {
      const [type, zones] = pages[page];
      const locations = [...zones].map((zone) => `${region}${zone}`).concat(`${region}-lax-1a`);
      const offers = locations.map((at) => `<instanceType>${type}</instanceType><location>${at}</location>`);
      return { xml: items('instanceTypeOfferingSet', offers) + next };
    }
    default:
      return {
        xml:
          items('instanceTypeSet', [`<instanceType>${pages[page][0]}</instanceType>${INFOS[pages[page][0]]}`]) + next,
      };
  }
}

async function refresh(ec2: FakeEc2) {
  const progress: string[] = [];
  const fetched = await fetchSnapshot({
    clientFor: ec2.clientFor,
    home: 'us-east-1',
    about,
    old,
    progress: (text) => progress.push(text),
  });
  return { ...fetched, progress };
}

describe('a refresh', () => {
  const ec2 = new FakeEc2(answer);
  const refreshed = refresh(ec2);

  test('reads every page of every region that is open', async () => {
    const { snapshot } = await refreshed;
    expect(snapshot.about).toBe(about);
    expect(snapshot.regions['eu-west-1']).toEqual({ zones: 3, offers: { 'm9i.large': 3, 'g9gd.metal': 1 } });
    expect(snapshot.regions['us-east-1']).toEqual({ zones: 3, offers: { 'm9i.large': 2 } });
    const asked = ec2.asked.filter(({ region }) => region === 'eu-west-1').map(({ action }) => action);
    expect(asked).toEqual([
      'DescribeAvailabilityZones',
      'DescribeInstanceTypeOfferings',
      'DescribeInstanceTypeOfferings',
      'DescribeInstanceTypes',
      'DescribeInstanceTypes',
    ]);
  });

  test('takes the facts of EC2 about types', async () => {
    const { snapshot } = await refreshed;
    expect(snapshot.types['m9i.large']).toEqual(facts);
    expect(snapshot.types['g9gd.metal']).toEqual({
      architecture: Architecture.ARM64,
      vcpus: 64,
      threadsPerCore: 1,
      memoryMiB: 131072,
      nvmeGB: 3800,
      disks: 2,
      gpus: 2,
      bareMetal: true,
      burstable: false,
      onDemand: true,
      spot: false,
    });
  });

  test('keeps and lists the regions that it cannot reach, with the month of their facts', async () => {
    const { snapshot, kept, unknown } = await refreshed;
    expect(kept).toEqual(['af-south-1', 'me-south-1']);
    expect(unknown).toEqual(['ap-east-2']);
    expect(snapshot.regions['af-south-1']).toEqual({ ...old.regions['af-south-1'], asOf: '2026-05' });
    expect(snapshot.regions['me-south-1']).toEqual(old.regions['me-south-1']);
    expect(Object.keys(snapshot.regions).sort()).toEqual(['af-south-1', 'eu-west-1', 'me-south-1', 'us-east-1']);
    expect(Object.keys(snapshot.types).sort()).toEqual(['g9gd.metal', 'm1.small', 'm5.large', 'm9i.large']);
  });

  test('reports its progress', async () => {
    const { progress } = await refreshed;
    expect(progress).toContain('1/3 eu-west-1: 2 instance types');
    expect(progress).toContain('3/3 us-east-1: availability zones');
  });
});

test('throttled calls are retried', async () => {
  const ec2 = new FakeEc2((asked, nth) => (nth === 1 || nth === 4 ? { error: 'RequestLimitExceeded' } : answer(asked)));
  const { snapshot } = await refresh(ec2);
  expect(snapshot.regions['eu-west-1'].offers).toEqual({ 'm9i.large': 3, 'g9gd.metal': 1 });
  expect(ec2.asked.map(({ action }) => action).slice(0, 2)).toEqual(['DescribeRegions', 'DescribeRegions']);
}, 30_000);

test('a purchasing option counts only if every region sells it', async () => {
  const ec2 = new FakeEc2((asked) => {
    const said = answer(asked);
    const partly = asked.region === 'us-east-1' && asked.action === 'DescribeInstanceTypes' && 'xml' in said;
    return partly ? { xml: said.xml.replace('<item>spot</item>', '') } : said;
  });
  const { snapshot } = await refresh(ec2);
  expect(snapshot.types['m9i.large']).toEqual({ ...facts, spot: false });
});

describe('an error', () => {
  test('ends the refresh', async () => {
    const ec2 = new FakeEc2(() => ({ error: 'AuthFailure' }));
    await expect(refresh(ec2)).rejects.toThrow('said EC2');
  });

  test.each([
    ['CredentialsProviderError', /needs AWS credentials: log in/],
    ['ExpiredToken', /needs AWS credentials/],
    ['UnauthorizedOperation', /needs ec2:DescribeRegions/],
    ['TimeoutError', /Nothing was changed/],
  ])('%s is explained, without a stack', (name, fix) => {
    const said = explain(Object.assign(new Error('said EC2'), { name }));
    expect(said).toMatch(fix);
    expect(said).toContain(`${name}: said EC2`);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

test.each([
  [true, '\r\x1b[Kone\r\x1b[K'],
  [false, 'one\n'],
])('progress on a terminal (%s)', (isTTY, written) => {
  let text = '';
  const stream = { isTTY, write: (more: string) => (text += more) };
  const line = new ProgressLine(stream as unknown as NodeJS.WriteStream);
  line.show('one');
  line.end();
  expect(text).toBe(written);
});
