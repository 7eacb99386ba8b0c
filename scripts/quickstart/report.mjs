import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from './shell.mjs';

/** Print what a built repository would deploy, and the next steps. */
export function report(target, tarball) {
  const template = readTemplate(target);
  const of = (type) => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
  const environments = new Map(
    of('AWS::Batch::ComputeEnvironment').map(([id, { Properties }]) => [id, Properties.ComputeResources]),
  );
  const name = (reference) => {
    const id = reference.Ref ?? reference['Fn::GetAtt']?.[0];
    return environments.get(id)?.Type === 'SPOT' ? 'spot' : 'ondemand';
  };

  console.log(`\nWhat ${show(target)} would deploy:\n`);
  print(
    ['job queue', 'priority', 'compute environments, in order'],
    of('AWS::Batch::JobQueue').map(([, { Properties: queue }]) => [
      queue.JobQueueName,
      queue.Priority,
      queue.ComputeEnvironmentOrder.toSorted((a, b) => a.Order - b.Order)
        .map(({ ComputeEnvironment }) => name(ComputeEnvironment))
        .join(', then '),
    ]),
  );
  print(
    ['compute environment', 'vCPUs', 'allocation', 'instance types'],
    [...environments.values()].map((resources) => [
      resources.Type === 'SPOT' ? 'spot' : 'ondemand',
      span(resources.MinvCpus, resources.MaxvCpus),
      resources.AllocationStrategy,
      instanceTypes(resources.InstanceTypes, template),
    ]),
  );
  console.log('Next:\n');
  const next = [
    [`cd ${show(target)}`, ''],
    ['less README.md', 'what it is, how to submit a job'],
    ['npx cdk bootstrap', 'once in each account and region, with AWS credentials in the shell'],
    ['npx projen deploy', 'the queues and everything that they need'],
  ];
  for (const [command, why] of next) {
    console.log(`  ${why ? `${command.padEnd(20)}# ${why}` : command}`);
  }
  console.log(`
Set the knobs in .projenrc.ts; docs/knobs.md describes them. After a change, run npx projen build.
gwf-batch is installed from a file on this machine (${tarball}).
Before others use the repository, set a published version in devDeps of .projenrc.ts.
`);
}

function readTemplate(target) {
  const { output } = JSON.parse(readFileSync(join(target, 'cdk.json'), 'utf-8'));
  const out = join(target, output);
  const file = readdirSync(out).find((each) => each.endsWith('.template.json'));
  return JSON.parse(readFileSync(join(out, file), 'utf-8'));
}

/** Summarize a list of types, or a mapping with one for each region: the lengths and an example. */
function instanceTypes(types, template) {
  if (Array.isArray(types)) {
    return `${types.length}: ${summary(types)}`;
  }
  const [mapping, , key] = types['Fn::Split'][1]['Fn::FindInMap'];
  const lists = Object.entries(template.Mappings[mapping]).map(([region, row]) => [region, row[key].split(',')]);
  const counts = lists.map(([, list]) => list.length).sort((a, b) => a - b);
  const [region, list] = lists.find(([name]) => name === 'us-east-1') ?? lists[0];
  const several = `${span(counts[0], counts.at(-1))} in each of ${lists.length} regions`;
  return `${several}; in ${region}, for example, ${list.length}: ${summary(list)}`;
}

function span(min, max) {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** Families, the newest generation first. */
function summary(types) {
  const generation = (family) => Number(/\d+/.exec(family)?.[0] ?? 0);
  const families = [...new Set(types.map((type) => type.split('.')[0]))].sort(
    (a, b) => generation(b) - generation(a) || (a < b ? -1 : 1),
  );
  return families.length > 8
    ? `${families.slice(0, 8).join(' ')} and ${families.length - 8} more families`
    : families.join(' ');
}

function print(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd();
  console.log(line(all[0]));
  // The last column may be wider than the terminal.
  const rules = [...widths.slice(0, -1), head.at(-1).length];
  console.log(line(rules.map((width) => '─'.repeat(width))));
  console.log(`${all.slice(1).map(line).join('\n')}\n`);
}
