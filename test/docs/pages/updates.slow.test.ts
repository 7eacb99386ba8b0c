import { OnDemandAllocationStrategy } from '../../../src/app/batch/knobs';
import { groupTitle } from '../../../src/knobs/groups';
import { knobReference } from '../../../src/knobs/reference';
import { generated } from '../../generated';
import { anchorsOf, headingsOf, rowOf, sectionOf } from '../sections';

const page = (options: object = {}) => generated(options)['docs/updates.md'];
const linkTo = (name: string) => `[\`${name}\`](knobs.md#${name.toLowerCase()})`;
const { BEST_FIT } = OnDemandAllocationStrategy;

describe('the tables', () => {
  const text = page();

  test('have a row for each knob, in the groups of docs/knobs.md', () => {
    for (const { name, group } of knobReference()) {
      expect(sectionOf(text, groupTitle(group))).toContain(`\n| ${linkTo(name)}`);
    }
  });

  test.each([
    ['spotMaxSize', ['compute environment', 'Spot renewed', '–']],
    ['spotMaxVcpus', ['compute environment', 'stay', '–']],
    ['hostRefresh', ['compute environments, launch templates', 'renewed', '–']],
    ['jobAttempts', ['job definitions (new revisions)', '–', '–']],
    ['internetAccess', ['–', '–', 'nothing changes']],
  ])('have the updated resources, the effect on hosts, and other effects: %s', (name, cells) => {
    expect(rowOf(text, linkTo(name)).slice(1)).toEqual(cells);
  });

  test('have a link to the fix of a change that is refused, or makes another stack', () => {
    expect(rowOf(text, `${linkTo('region')}: changed`)[3]).toMatch(/^another stack is created: \[fix\]\(#/);
    expect(rowOf(text, linkTo('dockerHubSecretArn'))[3]).toMatch(/^\*\*refused\*\*: .*: \[fix\]\(#/);
  });

  test('have no two links of the same text in a row', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| [`'));
    const textsOf = (row: string) => [...row.matchAll(/\[([^\]]*)\]\(#/g)].map(([, link]) => link);
    expect(rows.filter((row) => textsOf(row).length > 1)).not.toEqual([]);
    expect(rows.filter((row) => new Set(textsOf(row)).size < textsOf(row).length)).toEqual([]);
  });
});

test('there is a fix for each link in the tables, and it names the knobs', () => {
  const text = page();
  const fixes = sectionOf(text, 'Fixes');
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const links = rows.flatMap((row) => [...row.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor));
  expect(anchorsOf(fixes).sort()).toEqual([...new Set(links)].sort());
  for (const { text: title } of headingsOf(fixes)) {
    expect(sectionOf(fixes, title)).toMatch(/^\nKnobs: `\w+`.*\.\n\n\S/);
  }
});

test('with BEST_FIT the On-Demand compute environment is replaced', () => {
  expect(page().split('\n## ')[0]).not.toContain('BEST_FIT');
  expect(page({ onDemandAllocationStrategy: BEST_FIT }).split('\n## ')[0]).toMatch(/BEST_FIT.*\*\*replaced\*\*/);
});

describe('security updates', () => {
  const section = (options: object = {}) => sectionOf(page(options), 'Security updates of hosts');

  test('come with the newest AMI, and with `hostRefresh`', () => {
    expect(section()).toContain('newest ECS-optimized AMI');
    expect(section()).toContain('`batchImageStatus`');
    expect(section()).toContain('`hostRefresh`');
    expect(section()).not.toContain('BEST_FIT');
    expect(section({ onDemandAllocationStrategy: BEST_FIT })).toContain('BEST_FIT');
  });

  test('do not come to hosts whose AMI is set', () => {
    const own = section({
      hostImageId: 'ami-0123456789abcdef0',
      region: 'eu-west-1',
      onDemandAllocationStrategy: BEST_FIT,
    });
    expect(own).toContain('`ami-0123456789abcdef0`');
    expect(own).not.toContain('newest');
    expect(own).not.toContain('BEST_FIT');
  });
});
