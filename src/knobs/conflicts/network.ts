import type { BatchKnobs } from '../../app/batch/knobs';
import { integer } from '../rules/values';
import { zonesOffered, zonesUsed } from '../zones';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

export const NETWORK_CONFLICTS = [
  // A default that is too high for the region comes down to what it has.
  conflict(['region', 'maxAzs'], ({ region, maxAzs }) => {
    const zones = region === undefined ? undefined : zonesOffered(region);
    return zones === undefined || maxAzs === undefined
      ? []
      : integer(1, zones, ` zones, as ${region} has`).check('maxAzs', maxAzs);
  }),
  conflict(['region', 'maxAzs', 'natGateways'], ({ region, maxAzs, natGateways }) => {
    const why = region === undefined ? ', one for each zone that is used without region' : ', one for each zone';
    return natGateways === undefined
      ? []
      : integer(0, zonesUsed({ region, maxAzs }), why).check('natGateways', natGateways);
  }),
  conflict(['httpProxy', 'noProxy'], ({ httpProxy, noProxy }) =>
    noProxy !== undefined && httpProxy === undefined
      ? [
          {
            option: 'noProxy',
            value: noProxy,
            reason: 'There is no proxy.',
            fix: 'Set httpProxy too, or leave it out.',
          },
        ]
      : [],
  ),
  conflict(['vpcId', 'useDefaultVpc'], ({ vpcId, useDefaultVpc }) =>
    vpcId !== undefined && useDefaultVpc
      ? [
          {
            option: 'vpcId',
            value: vpcId,
            reason: 'It contradicts useDefaultVpc: hosts run in one VPC.',
            fix: 'Set one of the two.',
          },
        ]
      : [],
  ),
  conflict(['vpcId', 'subnetIds'], ({ vpcId, subnetIds }) => {
    const problem = (reason: string, fix: string) => [{ option: 'subnetIds', value: subnetIds, reason, fix }];
    if (subnetIds?.length === 0) {
      return problem('Hosts need at least one subnet.', 'Name the subnets, or leave it out to have them looked up.');
    }
    return subnetIds !== undefined && vpcId === undefined
      ? problem('It is not said which VPC the subnets belong to.', 'Set vpcId too.')
      : [];
  }),
  ...(['vpcCidr', 'maxAzs', 'natGateways'] as const).map((option) =>
    conflict(['vpcId', 'useDefaultVpc', option], ({ vpcId, useDefaultVpc, ...knobs }) => {
      const existing = vpcId !== undefined ? 'vpcId' : useDefaultVpc ? 'useDefaultVpc' : undefined;
      return existing !== undefined && knobs[option] !== undefined
        ? [
            {
              option,
              value: knobs[option],
              reason: `It shapes a VPC of its own, but ${existing} names an existing one.`,
              fix: `Set either ${option} or ${existing}.`,
            },
          ]
        : [];
    }),
  ),
];
