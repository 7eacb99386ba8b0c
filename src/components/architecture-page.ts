import { Component, type Project } from 'projen';
import { OnDemandAllocationStrategy } from '../app/batch/knobs';
import type { Resolution } from '../knobs/resolve';
import { architectureDiagram } from './architecture-diagram';
import { code, MarkdownFile } from './markdown';

/** `docs/architecture.md`: what is deployed and how it hangs together, drawn from the knobs. */
export class ArchitecturePage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    new MarkdownFile(
      project,
      'docs/architecture.md',
      ['# Architecture', architectureDiagram(resolution.settings), ...explanation(resolution)].join('\n\n'),
    );
  }
}

function explanation({ settings }: Resolution): string[] {
  return [
    '## Who does what',
    [
      `- **Job queues** hold jobs until a host has room.${settings.priorityQueueUsesSpot ? ' Both draw on Spot; where they compete, the higher priority goes first.' : ''}`,
      "- The **default** queue runs on Spot alone: cheap, and a host may be reclaimed at two minutes' notice, so its jobs must bear being started again.",
      `- The **priority** queue runs on On-Demand${settings.priorityQueueUsesSpot ? ', and goes on to Spot once On-Demand has reached its limit' : ' alone'}. It is for jobs that cannot wait or must not be interrupted, the head job of a workflow above all.`,
      '- **Compute environments** start hosts when jobs wait and end them when none do. They never spill from Spot to On-Demand: a queue that did so could wait for ever on capacity that does not come.',
      `- The **launch template** gives every host at least ${settings.scratchGiB} GiB of encrypted scratch space, IMDSv2 alone, and no way in: its security group has no inbound rule. What a host does at boot is told in [operations.md](operations.md).`,
      '- The **IAM roles** say what hosts may do (instance role), what it takes to start a container (execution role), and what jobs may do (job role). [operations.md](operations.md) lists every permission that is wider than one resource.',
      '- **CloudWatch** keeps the logs of jobs and hosts, and its alarm goes off when hosts fail at boot again and again.',
      '- The **workflow bucket** is how jobs exchange data. A job finds nothing on its host that an earlier one left there.',
    ].join('\n'),
    '## What an update does',
    `${updatesInPlace(settings)}: a new instance list, a larger volume, changed user data start new hosts beside the old ones, and jobs that run are given five days to end. Queues keep their names and ARNs. A changed \`namespace\` replaces the queues with the jobs in them, a changed network the hosts.`,
    ...images(settings),
  ];
}

/** When hosts get a newer AMI, and how to cause it. */
function images({ hostImageId, onDemandAllocationStrategy }: Resolution['settings']): string[] {
  const newer =
    hostImageId === undefined
      ? 'New hosts start from the newest ECS-optimized AMI at each of these updates, and at no other time: kernel, ECS agent and drivers stay as they are in between. `aws batch describe-compute-environments` says in `batchImageStatus` whether there is a newer one.'
      : `Hosts start from ${code(hostImageId)}, and AWS Batch takes no newer AMI: name another in ${code('hostImageId')} for its security updates.`;
  const bestFit =
    onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT && hostImageId === undefined
      ? ' With BEST_FIT AWS Batch cannot update the AMI: the On-Demand compute environment that replaces another starts from the newest.'
      : '';
  return [
    '### Security updates of hosts',
    `${newer}${bestFit}`,
    'To replace the hosts without any other change, set `hostRefresh` to a new text, such as the month, run `npx projen` and deploy. It makes a new version of the launch template, and nothing else.',
  ];
}

function updatesInPlace({ onDemandAllocationStrategy }: Resolution['settings']): string {
  return onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT
    ? 'By BEST_FIT the On-Demand compute environment is replaced when it changes. That for Spot is updated in place'
    : 'Both compute environments are updated in place';
}
