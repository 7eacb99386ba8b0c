import {
  Architecture,
  type InstanceKnobs,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../app/batch/knobs';
import { DEFAULT_ARCHITECTURE, DEFAULT_MAX_VCPUS, DEFAULT_SIZES } from '../../catalog/selection/policy';
import { optional, type Rules, rule, selecting } from './rule';
import { integer, member, type Pattern, text, texts } from './values';

/** Far above the quota of any account, and still a number that AWS Batch accepts. */
const MOST_VCPUS = 1_000_000;

/** Only the form of a name. The catalog checks whether EC2 has it. */
const word = (name: string, example: string): Pattern => ({ pattern: /^[^\s\p{C}]+$/u, name, example });
const families = texts(word('an instance family', 'm7i'));
const types = texts(word('an instance type', 'm7i.4xlarge'));
const size = text(word('an instance size', '4xlarge'));

export const INSTANCES = {
  architecture: rule(member({ Architecture }), DEFAULT_ARCHITECTURE),
  onDemandInstanceFamilies: selecting(families),
  onDemandInstanceTypes: selecting(types),
  onDemandExcludedInstanceTypes: selecting(types, []),
  onDemandMinSize: selecting(size),
  onDemandMaxSize: selecting(size),
  onDemandMinVcpus: rule(integer(0, MOST_VCPUS, ' vCPUs'), 0),
  onDemandMaxVcpus: rule(integer(1, MOST_VCPUS, ' vCPUs'), DEFAULT_MAX_VCPUS.onDemand),
  onDemandAllocationStrategy: rule(
    member({ OnDemandAllocationStrategy }),
    OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE,
  ),
  spotInstanceFamilies: selecting(families),
  spotInstanceTypes: selecting(types),
  spotExcludedInstanceTypes: selecting(types, []),
  spotMinSize: selecting(size, DEFAULT_SIZES.spot.min),
  spotMaxSize: selecting(size, DEFAULT_SIZES.spot.max),
  spotMinVcpus: rule(integer(0, MOST_VCPUS, ' vCPUs'), 0),
  spotMaxVcpus: rule(integer(1, MOST_VCPUS, ' vCPUs'), DEFAULT_MAX_VCPUS.spot),
  spotAllocationStrategy: rule(
    member({ SpotAllocationStrategy }),
    SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED,
  ),
  spotBidPercentage: optional(integer(1, 100, ' percent')),
} satisfies Rules<InstanceKnobs>;
