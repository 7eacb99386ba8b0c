import { Component, type Project } from 'projen';
import { OnDemandAllocationStrategy } from '../../../app/batch/knobs';
import { byGroup, groupTitle } from '../../../knobs/groups';
import { knobReference } from '../../../knobs/reference';
import type { Resolution } from '../../../knobs/resolution';
import type { Remedy } from '../../../knobs/update-effects';
import { anchorOf, code, fence, MarkdownFile, table } from '../../markdown';
import { type UpdateRow, updateRowsOf } from '../../update-rows';

type Settings = Resolution['settings'];

/** `docs/updates.md`: what a change of each knob does to a stack that is deployed, and how hosts get a newer AMI. */
export class UpdatesPage extends Component {
  constructor(project: Project, { settings }: Resolution) {
    super(project);
    const knobs = knobReference().map(({ name, group }) => ({ name, group, rows: updateRowsOf(name) }));
    new MarkdownFile(
      project,
      'docs/updates.md',
      [
        '# Updates',
        ...inPlace(settings),
        '## What a change of a knob does',
        READING,
        ...[...byGroup(knobs)].flatMap(([group, members]) => [
          `### ${groupTitle(group)}`,
          table(
            ['knob', 'updated in place', 'hosts', 'what else'],
            members.flatMap(({ name, rows }) => rows.map((row) => cells(name, row))),
          ),
        ]),
        '## What to do',
        'These changes are refused, or lose something.',
        ...remedies(knobs),
        ...securityUpdates(settings),
      ].join('\n\n'),
    );
  }
}

const READING =
  'These tables are computed from the templates before and after each change, with the data of the CDK on what CloudFormation replaces. All other knobs have their defaults. **Refused** means that CloudFormation cannot do it, and takes the whole update back. **Left behind** is what the stack has no longer, but what is still there. `npx projen diff` tells what the next deployment is about to do to your stack.';

/** How an update goes about. */
function inPlace(settings: Settings): string[] {
  return [
    'A knob is changed in `.projenrc.ts`, and takes effect with:',
    fence('npx projen', 'npx projen diff', 'npx projen deploy'),
    [
      '- **Job queues** are updated in place: they keep their names, their ARNs and the jobs that wait in them. Only another `namespace` replaces them.',
      `- ${environments(settings)}`,
      '- **Hosts** are *renewed* if what they start with has changed: new ones start besides the old ones, and take the jobs that wait. The old ones go when their jobs have ended. A job that has not ended after five days is lost. If only the limits of vCPUs change, and list no other types, hosts stay.',
      '- **Job definitions** get a new revision, and the former one takes no more jobs. Submit by name, not by revision.',
      '- **Buckets and log groups** are never deleted, even if the stack has them no longer.',
    ].join('\n'),
    'Source: AWS on [infrastructure updates](https://docs.aws.amazon.com/batch/latest/userguide/infrastructure-updates.html).',
  ];
}

function environments({ onDemandAllocationStrategy }: Settings): string {
  return onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT
    ? 'The **compute environment** for Spot is updated in place. With BEST_FIT that for On-Demand is **replaced** where the tables say that its hosts are renewed, and jobs that run on it can be lost.'
    : '**Compute environments** are updated in place.';
}

function cells(knob: string, { changes, updated, hosts, otherwise, remedies: those }: UpdateRow): string[] {
  const isOne = otherwise !== '' && those.length === 1;
  const links = those.map(({ title }) => `[${isOne ? 'what to do' : title}](#${anchorOf(title)})`);
  const what = [otherwise, links.join(', ')].filter((text) => text !== '').join(': ');
  const isNothing = [updated, hosts, what].every((text) => text === '');
  return [
    `[${code(knob)}](knobs.md#${anchorOf(knob)})${changes.length > 0 ? `: ${changes.join(', ')}` : ''}`,
    updated || '–',
    hosts || '–',
    isNothing ? 'nothing changes' : what || '–',
  ];
}

interface KnobRows {
  readonly name: string;
  readonly rows: readonly UpdateRow[];
}

/** Each once, with the changes that it is for. */
function remedies(knobs: KnobRows[]): string[] {
  const all = new Set(knobs.flatMap(({ rows }) => rows.flatMap((row) => row.remedies)));
  return [...all].flatMap((remedy) => {
    const needs = knobs.map((knob) => neededFor(remedy, knob)).filter((text) => text !== '');
    return [`### ${remedy.title}`, `For ${needs.join('; ')}.`, ...remedy.text];
  });
}

function neededFor(remedy: Remedy, { name, rows }: KnobRows): string {
  const needing = rows.filter((row) => row.remedies.includes(remedy));
  const changes = needing.length < rows.length ? needing.flatMap((row) => row.changes) : [];
  return needing.length === 0 ? '' : changes.length === 0 ? code(name) : `${code(name)} (${changes.join('; ')})`;
}

/** When hosts get a newer AMI, and how to cause it. */
function securityUpdates({ hostImageId, onDemandAllocationStrategy }: Settings): string[] {
  const newer =
    hostImageId === undefined
      ? 'New hosts start from the newest ECS-optimized AMI whenever an update renews hosts, and at no other time: kernel, ECS agent and drivers stay as they are in between. `aws batch describe-compute-environments` says in `batchImageStatus` whether there is a newer one.'
      : `Hosts start from ${code(hostImageId)}, and AWS Batch takes no newer AMI: name another in ${code('hostImageId')} for its security updates.`;
  const bestFit =
    onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT && hostImageId === undefined
      ? ' With BEST_FIT AWS Batch cannot update the AMI: the On-Demand compute environment that replaces another starts from the newest.'
      : '';
  return [
    '## Security updates of hosts',
    `${newer}${bestFit}`,
    'To renew the hosts without any other change, set `hostRefresh` to a new text, such as the month, run `npx projen` and deploy.',
  ];
}
