import { Component, type Project } from 'projen';
import { DEFAULTS } from '../knobs/defaults';
import { knobReference, type OptionReference } from '../knobs/reference';
import type { Resolution } from '../knobs/resolve';
import { code, MarkdownFile, table } from './markdown';

/** What the groups of knobs are about. */
const TITLES: Record<string, string> = {
  GeneralKnobs: 'Names and place',
  InstanceKnobs: 'Hosts',
  HostKnobs: 'Images, volumes and access of hosts',
  QueueKnobs: 'Job queues',
  NetworkKnobs: 'Network',
  StorageKnobs: 'Buckets and scratch space',
  ImageKnobs: 'Container images',
  EngineKnobs: 'Workflow engines',
  JobKnobs: 'Jobs and logs',
};

/** `docs/knobs.md`: every knob with its meaning, its default and its present value. */
export class KnobsPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const knobs = knobReference();
    const groups = [...new Set(knobs.map((knob) => knob.group))];
    new MarkdownFile(
      project,
      'docs/knobs.md',
      [
        '# Knobs',
        'Everything below is set in `.projenrc.ts` and takes effect with `npx projen`, then `npx projen deploy`. A value in **bold** is set; the others are defaults. As a flag of `projen new` a list is given by repeating the flag.',
        ...groups.map((group) => {
          const rows = knobs.filter((knob) => knob.group === group).map((knob) => row(knob, resolution));
          return `## ${TITLES[group] ?? group}\n\n${table(['knob', 'now', 'default', 'meaning', 'flag'], rows)}`;
        }),
      ].join('\n\n'),
    );
  }
}

function row(knob: OptionReference, { knobs, settings }: Resolution): string[] {
  const set = (knobs as Record<string, unknown>)[knob.name];
  // The knobs that select instance types are not among the settings: the lists stand in their place.
  const now = set ?? { ...DEFAULTS, ...settings }[knob.name as keyof typeof DEFAULTS];
  const prose = knob.default.startsWith('-') ? knob.default.replace(/^-\s*/, '') : code(knob.default);
  const source = knob.see ? ` ([source](${knob.see}))` : '';
  const remarks = knob.remarks ? ` ${knob.remarks}` : '';
  return [
    code(knob.name),
    set === undefined ? show(now) : `**${show(now)}**`,
    prose,
    `${knob.summary}${remarks}${source}`,
    code(knob.flag),
  ];
}

function show(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    return '–';
  }
  return Array.isArray(value) ? value.map((each) => code(String(each))).join(' ') : code(String(value));
}
