import { OnDemandAllocationStrategy } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { identify } from '../ec2/identify';
import { typesListed } from '../selection/hosts';
import { leastVcpus } from '../selection/limit';
import { optionOf, type Request, regionsFor } from '../selection/request';
import { selectIn } from '../selection/select';

/** Check whether a host can start if AWS Batch never exceeds the limit of vCPUs, as with BEST_FIT. */
export function checkLimit(request: Request): Problem[] {
  const { mayExceed, exact, families, maxVcpus } = request;
  const isKnown = [...(exact ?? families ?? [])].every((name) => identify(name)?.kind !== 'newer');
  if (mayExceed || !isKnown) {
    return [];
  }
  const lists = exact ? [typesListed(request, [])] : regionsFor(request).map((region) => selectIn(region, request));
  const most = Math.max(...lists.filter((types) => types.length > 0).map(leastVcpus));
  return most <= maxVcpus
    ? []
    : [
        {
          option: 'onDemandAllocationStrategy',
          value: OnDemandAllocationStrategy.BEST_FIT,
          reason: `With this strategy, AWS Batch never exceeds ${optionOf(request, 'MaxVcpus')} (${maxVcpus}), but the smallest selected host has ${most} vCPUs: no host would start.`,
          fix: `Raise ${optionOf(request, 'MaxVcpus')} to ${most} or more, or select smaller hosts.`,
        },
      ];
}
