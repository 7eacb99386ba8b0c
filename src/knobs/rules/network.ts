import type { NetworkKnobs } from '../../app/batch/knobs';
import { DEFAULT_ZONES, ZONES_AT_MOST, zonesUsed } from '../zones';
import { CIDR } from './cidr';
import { optional, type Rules, rule } from './rule';
import { integer, type Pattern, text, texts, yesOrNo } from './values';

const VPC: Pattern = {
  pattern: /^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the ID of a VPC',
  example: 'vpc-0123456789abcdef0',
};

const SUBNET: Pattern = {
  pattern: /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the ID of a subnet',
  example: 'subnet-0123456789abcdef0',
};

const PROXY: Pattern = {
  pattern: /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?\/?$/,
  name: 'the URL of an HTTP proxy, without a user name and password, because every job can read them',
  example: 'http://proxy.lab.org:3128',
};

const PROXY_EXCEPTION: Pattern = {
  pattern: /^[A-Za-z0-9.:/*-]+$/,
  name: 'a host name, a domain or an address',
  example: '.lab.org',
};

export const NETWORK = {
  vpcId: optional(text(VPC)),
  subnetIds: optional(texts(SUBNET)),
  useDefaultVpc: rule(yesOrNo, false),
  vpcCidr: rule(CIDR, '10.0.0.0/16'),
  // The default is lowered to the number of zones in the region.
  maxAzs: { ...rule(integer(1, ZONES_AT_MOST, ' zones'), DEFAULT_ZONES), setting: (_, { knobs }) => zonesUsed(knobs) },
  natGateways: rule(integer(0, ZONES_AT_MOST), 1),
  httpProxy: optional(text(PROXY)),
  noProxy: rule(texts(PROXY_EXCEPTION), []),
  internetAccess: rule(yesOrNo, true),
} satisfies Rules<NetworkKnobs>;
