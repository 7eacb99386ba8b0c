import { Component, type Project } from 'projen';
import type { Resolution } from '../../../knobs/resolution';
import { architectureDiagram } from '../../architecture-diagram';
import { MarkdownFile } from '../../markdown';

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
    'What a change of each knob does to a stack that is deployed, when hosts are renewed, and how they get security updates: see [updates.md](updates.md).',
  ];
}
