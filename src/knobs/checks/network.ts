import type { BatchKnobs, NetworkKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { zonesOffered, zonesUsed } from '../zones';
import { checkBoolean, checkInteger, checkText, checkTexts, type Form } from './values';

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

const CIDR: Form = {
  pattern: /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/,
  name: 'an address range',
  example: '10.0.0.0/16',
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

/** What can be wrong with the network. */
export function checkNetwork(knobs: BatchKnobs): Problem[] {
  return [
    ...checkText('vpcId', knobs.vpcId, VPC),
    ...checkTexts('subnetIds', knobs.subnetIds, SUBNET),
    ...checkBoolean('useDefaultVpc', knobs.useDefaultVpc),
    ...checkZones(knobs),
    ...checkNatGateways(knobs),
    ...checkCidr(knobs.vpcCidr),
    ...checkOneNetwork(knobs),
    ...checkText('httpProxy', knobs.httpProxy, PROXY),
    ...checkTexts('noProxy', knobs.noProxy, PROXY_EXCEPTION),
    ...checkExceptions(knobs),
  ];
}

/** No more than the region has; where that is not known, no more than any has. */
function checkZones({ region, maxAzs }: BatchKnobs): Problem[] {
  const zones = region === undefined ? undefined : zonesOffered(region);
  return checkInteger('maxAzs', maxAzs, 1, zones ?? 6, zones === undefined ? ' zones' : ` zones, as ${region} has`);
}

/** No more than there are zones for them. */
function checkNatGateways({ region, maxAzs, natGateways }: BatchKnobs): Problem[] {
  if (checkZones({ region, maxAzs }).length > 0) {
    return checkInteger('natGateways', natGateways, 0, 6);
  }
  const zones = zonesUsed({ region, maxAzs });
  const why = region === undefined ? ', one for each zone that is used without region' : ', one for each zone';
  return checkInteger('natGateways', natGateways, 0, zones, why);
}

function checkExceptions({ httpProxy, noProxy }: NetworkKnobs): Problem[] {
  return noProxy !== undefined && httpProxy === undefined
    ? [
        {
          option: 'noProxy',
          value: noProxy,
          reason: 'There is no proxy.',
          remedy: 'Set httpProxy too, or leave it out.',
        },
      ]
    : [];
}

function checkCidr(cidr: unknown): Problem[] {
  const problems = checkText('vpcCidr', cidr, CIDR);
  if (cidr === undefined || problems.length > 0) {
    return problems;
  }
  const [address, prefix] = (cidr as string).split('/');
  const bytes = address.split('.').map(Number);
  const bits = Number(prefix);
  const problem = (reason: string, remedy: string) => [{ option: 'vpcCidr', value: cidr, reason, remedy }];
  if (bytes.some((byte) => byte > 255)) {
    return problem('A part of the address is above 255.', `Give one such as ${CIDR.example}.`);
  }
  if (bits < 16 || bits > 22) {
    return problem(`/${bits} is not between /16 and /22.`, `Give one such as ${CIDR.example}.`);
  }
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const start = number - (number % 2 ** (32 - bits));
  if (start !== number) {
    const right = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.');
    return problem(`A range of /${bits} does not begin at ${address}.`, `Did you mean ${right}/${bits}?`);
  }
  return [];
}

/** Of its own, by id, or the default: a network is one of these. */
function checkOneNetwork(knobs: NetworkKnobs): Problem[] {
  const problems: Problem[] = [];
  if (knobs.vpcId !== undefined && knobs.useDefaultVpc) {
    problems.push({
      option: 'vpcId',
      value: knobs.vpcId,
      reason: 'It contradicts useDefaultVpc: hosts run in one VPC.',
      remedy: 'Set one of the two.',
    });
  }
  if (knobs.subnetIds !== undefined && knobs.vpcId === undefined) {
    problems.push({
      option: 'subnetIds',
      value: knobs.subnetIds,
      reason: 'It is not said which VPC the subnets belong to.',
      remedy: 'Set vpcId too.',
    });
  }
  if (Array.isArray(knobs.subnetIds) && knobs.subnetIds.length === 0) {
    problems.push({
      option: 'subnetIds',
      value: knobs.subnetIds,
      reason: 'Hosts need at least one subnet.',
      remedy: 'Name the subnets, or leave the option out to have them looked up.',
    });
  }
  if (knobs.vpcId !== undefined || knobs.useDefaultVpc) {
    const existing = knobs.vpcId !== undefined ? 'vpcId' : 'useDefaultVpc';
    for (const option of ['vpcCidr', 'maxAzs', 'natGateways'] as const) {
      if (knobs[option] !== undefined) {
        problems.push({
          option,
          value: knobs[option],
          reason: `It shapes a VPC of its own, but ${existing} names an existing one.`,
          remedy: `Set either ${option} or ${existing}.`,
        });
      }
    }
  }
  return problems;
}
