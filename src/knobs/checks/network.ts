import type { BatchKnobs, NetworkKnobs } from '../../app/batch/knobs';
import { ZONES_AT_MOST, zonesOffered, zonesUsed } from '../zones';
import { checkCidr } from './cidr';
import type { Forms } from './form';
import { relationOf } from './relation';
import { type Form, integer, text, texts, yesOrNo } from './values';

const VPC: Form = {
  pattern: /^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the id of a VPC',
  example: 'vpc-0123456789abcdef0',
};

const SUBNET: Form = {
  pattern: /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/,
  name: 'the id of a subnet',
  example: 'subnet-0123456789abcdef0',
};

const PROXY: Form = {
  pattern: /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?\/?$/,
  name: 'the address of an HTTP proxy, without a name or a password, which every job could read',
  example: 'http://proxy.lab.org:3128',
};

const PROXY_EXCEPTION: Form = {
  pattern: /^[A-Za-z0-9.:/*-]+$/,
  name: 'a name, a domain or an address',
  example: '.lab.org',
};

export const NETWORK: Forms<NetworkKnobs> = {
  vpcId: text(VPC),
  subnetIds: texts(SUBNET),
  useDefaultVpc: yesOrNo,
  vpcCidr: checkCidr,
  maxAzs: integer(1, ZONES_AT_MOST, ' zones'),
  natGateways: integer(0, ZONES_AT_MOST),
  internetAccess: yesOrNo,
  httpProxy: text(PROXY),
  noProxy: texts(PROXY_EXCEPTION),
};

const relation = relationOf<BatchKnobs>();

export const NETWORK_RELATIONS = [
  // A default that is too high for the region comes down to what it has.
  relation(['region', 'maxAzs'], ({ region, maxAzs }) => {
    const zones = region === undefined ? undefined : zonesOffered(region);
    return zones === undefined || maxAzs === undefined
      ? []
      : integer(1, zones, ` zones, as ${region} has`)('maxAzs', maxAzs);
  }),
  relation(['region', 'maxAzs', 'natGateways'], ({ region, maxAzs, natGateways }) => {
    const why = region === undefined ? ', one for each zone that is used without region' : ', one for each zone';
    return natGateways === undefined ? [] : integer(0, zonesUsed({ region, maxAzs }), why)('natGateways', natGateways);
  }),
  relation(['httpProxy', 'noProxy'], ({ httpProxy, noProxy }) =>
    noProxy !== undefined && httpProxy === undefined
      ? [
          {
            option: 'noProxy',
            value: noProxy,
            reason: 'There is no proxy.',
            remedy: 'Set httpProxy too, or leave it out.',
          },
        ]
      : [],
  ),
  relation(['vpcId', 'useDefaultVpc'], ({ vpcId, useDefaultVpc }) =>
    vpcId !== undefined && useDefaultVpc
      ? [
          {
            option: 'vpcId',
            value: vpcId,
            reason: 'It contradicts useDefaultVpc: hosts run in one VPC.',
            remedy: 'Set one of the two.',
          },
        ]
      : [],
  ),
  relation(['vpcId', 'subnetIds'], ({ vpcId, subnetIds }) => {
    const problem = (reason: string, remedy: string) => [{ option: 'subnetIds', value: subnetIds, reason, remedy }];
    if (subnetIds?.length === 0) {
      return problem('Hosts need at least one subnet.', 'Name the subnets, or leave it out to have them looked up.');
    }
    return subnetIds !== undefined && vpcId === undefined
      ? problem('It is not said which VPC the subnets belong to.', 'Set vpcId too.')
      : [];
  }),
  ...(['vpcCidr', 'maxAzs', 'natGateways'] as const).map((option) =>
    relation(['vpcId', 'useDefaultVpc', option], ({ vpcId, useDefaultVpc, ...knobs }) => {
      const existing = vpcId !== undefined ? 'vpcId' : useDefaultVpc ? 'useDefaultVpc' : undefined;
      return existing !== undefined && knobs[option] !== undefined
        ? [
            {
              option,
              value: knobs[option],
              reason: `It shapes a VPC of its own, but ${existing} names an existing one.`,
              remedy: `Set either ${option} or ${existing}.`,
            },
          ]
        : [];
    }),
  ),
];
