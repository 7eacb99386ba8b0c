import { complaint } from '../problems';
import { itIsRefused, type Row } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ vpcId: 'my-vpc' }, 'vpcId: "my-vpc"', /vpc-0123456789abcdef0/],
  [{ vpcId: 'vpc-01234567', useDefaultVpc: true }, 'vpcId', /Conflicts with useDefaultVpc/],
  [{ subnetIds: ['subnet-01234567'] }, 'subnetIds', /Set vpcId too/],
  [{ vpcId: 'vpc-01234567', subnetIds: [] }, 'subnetIds', /at least one subnet/],
  [{ vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567', 'subnet-01234567'] }, 'subnetIds', /Duplicate entry/],
  [
    { vpcId: 'vpc-01234567', natGateways: 2 },
    'natGateways',
    /new VPC only, but vpcId selects an existing one\.\n +Set either natGateways or vpcId/,
  ],
  [{ useDefaultVpc: true, maxAzs: 2 }, 'maxAzs', /either maxAzs or useDefaultVpc/],
  [{ maxAzs: 4, region: 'us-west-1' }, 'maxAzs: 4', /1 to 2, the number of zones in us-west-1/],
  [{ maxAzs: 2, natGateways: 3 }, 'natGateways: 3', /0 to 2/],
  [{ maxAzs: 6, natGateways: 3 }, 'natGateways: 3', /0 to 2, at most one for each zone that is used without region/],
  [{ region: 'us-west-1', natGateways: 3 }, 'natGateways: 3', /0 to 2, at most one for each zone in use/],
  [{ vpcCidr: '10.0.0.0' }, 'vpcCidr', /10\.0\.0\.0\/16/],
  [{ vpcCidr: '10.0.0.0/8' }, 'vpcCidr', /between \/16 and \/22/],
  [{ vpcCidr: '10.0.300.0/16' }, 'vpcCidr', /above 255/],
  [{ vpcCidr: '10.0.7.0/16' }, 'vpcCidr', /Did you mean 10\.0\.0\.0\/16/],
  [{ vpcCidr: '010.0.0.0/16' }, 'vpcCidr', /begins with 0/],
  [{ vpcCidr: '10.0.00.0/16' }, 'vpcCidr', /begins with 0/],
  [{ vpcCidr: '0.1.0.0/16' }, 'vpcCidr', /0\.0\.0\.0\/8/],
  [{ vpcCidr: '127.1.0.0/16' }, 'vpcCidr', /127\.0\.0\.0\/8/],
  [{ vpcCidr: '169.254.4.0/22' }, 'vpcCidr', /metadata service/],
  [{ vpcCidr: '172.17.0.0/16' }, 'vpcCidr', /Docker/],
  [{ vpcCidr: '172.17.4.0/22' }, 'vpcCidr', /Docker/],
  [{ vpcCidr: '224.0.0.0/16' }, 'vpcCidr', /reserved for multicast/],
  [{ vpcCidr: '255.255.0.0/16' }, 'vpcCidr', /reserved for multicast/],
  [{ httpProxy: 'proxy:3128' }, 'httpProxy: "proxy:3128"', /http:\/\/proxy\.lab\.org:3128/],
  [{ httpProxy: 'http://me:secret@proxy.lab.org:3128' }, 'httpProxy', /without a user name and password/],
  [{ httpProxy: 'http://p:1', noProxy: ['a b'] }, 'noProxy: "a b"', /\.lab\.org/],
  [{ noProxy: ['.lab.org'] }, 'noProxy', /Set httpProxy too/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test.each([
  { region: 'ap-southeast-7', maxAzs: 3 },
  { region: 'us-west-1', maxAzs: 2, natGateways: 2 },
  { httpProxy: 'http://proxy.lab.org:3128', noProxy: ['.lab.org'] },
  { useDefaultVpc: true },
  { vpcId: 'vpc-01234567', useDefaultVpc: false },
])('%j is accepted', (knobs) => {
  expect(complaint(knobs)).toBe('');
});
