import type { BatchKnobs } from '../../app/batch/knobs';
import { integer } from '../rules/values';
import { zonesOffered, zonesUsed } from '../zones';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

export const NETWORK_CONFLICTS = [
  // Only a value that is set: the default is lowered to the number of zones in the region.
  conflict(['region', 'maxAzs'], ({ region, maxAzs }) => {
    const zones = region === undefined ? undefined : zonesOffered(region);
    return zones === undefined || maxAzs === undefined
      ? []
      : integer(1, zones, `, the number of zones in ${region}`).check('maxAzs', maxAzs);
  }),
  conflict(['region', 'maxAzs', 'natGateways'], ({ region, maxAzs, natGateways }) => {
    const why =
      region === undefined
        ? ', at most one for each zone that is used without region'
        : ', at most one for each zone in use';
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
            reason: 'Applies to a proxy only, but httpProxy is not set.',
            fix: 'Set httpProxy too, or remove noProxy.',
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
            reason: 'Conflicts with useDefaultVpc: hosts run in one VPC.',
            fix: 'Set either vpcId or useDefaultVpc.',
          },
        ]
      : [],
  ),
  conflict(['vpcId', 'subnetIds'], ({ vpcId, subnetIds }) => {
    const problem = (reason: string, fix: string) => [{ option: 'subnetIds', value: subnetIds, reason, fix }];
    if (subnetIds?.length === 0) {
      return problem(
        'Hosts need at least one subnet.',
        'List the subnets, or remove subnetIds so that they are looked up.',
      );
    }
    return subnetIds !== undefined && vpcId === undefined
      ? problem('vpcId is required: it selects the VPC of the subnets.', 'Set vpcId too.')
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
              reason: `Applies to a new VPC only, but ${existing} selects an existing one.`,
              fix: `Set either ${option} or ${existing}.`,
            },
          ]
        : [];
    }),
  ),
];
