import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { Architecture, ImagePullBehavior, OnDemandAllocationStrategy } from '../../src';
import { BUCKET_LIMITS, HOST_LIMITS } from '../../src/app/batch/limits';
import { anchorOf } from '../../src/docs/markdown';
import { groupTitle } from '../../src/knobs/groups';
import { knobReference } from '../../src/knobs/reference';
import { deployedTemplate, resourcesOf } from '../app/batch/template';
import { generated } from '../generated';
import { readDiagram } from './diagram';

const REGIONS = 30;

/** The row of a table that begins with a cell, by its cells. */
function rowOf(page: string, first: string, after = ''): string[] {
  const row = page
    .slice(page.indexOf(after))
    .split('\n')
    .find((line) => line.startsWith(`| ${first} |`));
  return (row ?? '').slice(2, -2).split(' | ');
}

/** The number of the generation in the name of a family, such as 8 in `m8i`. */
function generations(families: string): number[] {
  return [...families.matchAll(/`[a-z]+(\d+)[a-z-]*`/g)].map(([, generation]) => Number(generation));
}

/** By which two colors can be told apart; graphics need 3. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
function contrast(one: string, other: string): number {
  const luminance = (color: string) =>
    [0, 2, 4]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('README.md', () => {
  test('says what is really deployed', () => {
    const readme = generated({
      namespace: 'lab',
      region: 'eu-west-1',
      spotInstanceFamilies: ['c5', 'm6a'],
      spotMaxVcpus: 321,
      priorityQueueUsesSpot: false,
      bucketName: 'lab-data',
      existingBucket: true,
      vpcId: 'vpc-01234567',
    })['README.md'];
    expect(readme).toContain('| `lab-default` | 1 | Spot, 0 to 321 vCPUs |');
    expect(readme).toMatch(/\| `lab-priority` \| 100 \| On-Demand, 0 to 100 vCPUs \|/);
    expect(readme).toContain(
      '| Spot | `m6a` `c5` | 2 to 16 vCPUs | at most 24 in all zones of the region | 16 vCPUs with 58 GiB |',
    );
    expect(readme).toContain('`eu-west-1`');
    expect(readme).toContain('`lab-data`, which exists already');
    expect(readme).toContain('vpc-01234567');
    expect(readme).toContain('/gwfcore/lab/job-queue/default');
  });

  test('has the name of the project as its title, whatever characters are in it', () => {
    const title = (name: string) => /^# .*$/m.exec(generated({ name, namespace: 'lab' })['README.md'])?.[0];
    expect(title('my-lab_2.0')).toBe('# my-lab_2.0');
    expect(title('__lab__ `a` <b>[x](y)#')).toBe('# \\_\\_lab\\_\\_ \\`a\\` \\<b\\>\\[x\\](y)\\#');
  });

  test('shows what is in backticks, whatever is in it', () => {
    const readme = generated({ devDeps: ['gwf-batch@file:/home/a `b`/gwf-batch.tgz'] })['README.md'];
    expect(readme).toContain('installed from a file, `` file:/home/a `b`/gwf-batch.tgz ``, which');
  });

  test('says that a package from a file is on one machine only', () => {
    const [fromFile, fromRegistry] = ['file:/home/me/gwf-batch.tgz', '^1.2.3'].map(
      (version) => generated({ devDeps: [`gwf-batch@${version}`] })['README.md'],
    );
    expect(fromFile).toContain('installed from a file, `file:/home/me/gwf-batch.tgz`, which is on one machine only');
    expect(fromFile).toContain("`devDeps: ['gwf-batch@<version>']`");
    expect(fromRegistry).not.toContain('on one machine only');
  });

  test('tells how to deploy, submit, change, remove', () => {
    const readme = generated()['README.md'];
    for (const text of ['npx projen deploy', 'aws batch submit-job', '.projenrc.ts', 'npx projen destroy']) {
      expect(readme).toContain(text);
    }
  });

  test('counts pools in the zones that hosts start in, as the most there can be', () => {
    const pools = (options: object) =>
      rowOf(generated({ spotInstanceFamilies: ['c5'], ...options })['README.md'], 'Spot')[3];
    // c5 has four sizes from large to 4xlarge, in all three zones of eu-west-1 and five of us-east-1.
    expect(pools({ region: 'eu-west-1' })).toBe('at most 12 in 3 zones');
    expect(pools({ region: 'eu-west-1', maxAzs: 1, natGateways: 1 })).toBe('at most 4 in 1 zone');
    expect(pools({ region: 'us-east-1' })).toBe('at most 12 in 3 zones');
    expect(pools({ region: 'us-east-1', useDefaultVpc: true })).toMatch(/^at most 2\d in all zones of the region$/);
    expect(pools({ spotInstanceFamilies: ['c6in'] })).toBe('at most 8 in 2 zones, by region');
  });

  test('shows the families of one region where they differ, the newest first', () => {
    for (const architecture of [Architecture.X86_64, Architecture.ARM64]) {
      const readme = generated({ architecture })['README.md'];
      for (const name of ['Spot', 'On-Demand']) {
        const [, families] = rowOf(readme, name);
        expect(families).toMatch(/^by region; in `us-east-1`, the newest generation first: `c8/);
        const listed = generations(families);
        expect(listed).toEqual([...listed].sort((a, b) => b - a));
      }
      expect(Math.min(...generations(rowOf(readme, 'On-Demand')[1]))).toBeGreaterThanOrEqual(7);
    }
    expect(rowOf(generated({ onDemandInstanceFamilies: ['c6in'] })['README.md'], 'On-Demand')[1]).toBe('`c6in`');
    const example = generated({ onDemandInstanceTypes: ['m8a.large'], spotInstanceFamilies: ['c5', 'm8a'] })[
      'README.md'
    ];
    expect(rowOf(example, 'On-Demand')[1]).toBe('`m8a.large`');
    expect(rowOf(example, 'Spot')[1]).toBe('by region; in `us-east-1`, the newest generation first: `m8a` `c5`');
  });

  test('says in how many regions the figures hold', () => {
    const [, , , pools, job] = rowOf(generated({ onDemandInstanceTypes: ['m8a.4xlarge'] })['README.md'], 'On-Demand');
    expect(pools).toBe('at most 0 to 2 in 2 zones, by region');
    expect(job).toBe(`16 vCPUs with 58 GiB, in 7 of ${REGIONS} regions`);
    expect(rowOf(generated()['README.md'], 'Spot')[4]).toBe(`16 vCPUs with 117 GiB, in each of ${REGIONS} regions`);
  });

  test('shows the widest job where another has more memory', () => {
    const readme = generated({
      region: 'us-east-1',
      onDemandInstanceTypes: ['r5.12xlarge', 'c5.24xlarge'],
      onDemandMaxVcpus: 64,
    })['README.md'];
    expect(rowOf(readme, 'On-Demand')[4]).toBe('48 vCPUs with 353 GiB, or 64 vCPUs with 176 GiB');
  });

  test('shows what it knows nothing of', () => {
    const some = generated({ spotInstanceFamilies: ['m9i', 'm8a'] })['README.md'];
    expect(rowOf(some, 'Spot')[3]).toBe(`at most 8 in 2 zones, in 7 of ${REGIONS} regions`);
    expect(some).toContain('Not counted, for the catalogue does not know them: `m9i`.');
    const none = generated({ spotInstanceFamilies: ['m9i'], region: 'eu-west-1' })['README.md'];
    expect(rowOf(none, 'Spot').slice(1)).toEqual(['`m9i`', 'not known', 'not known', 'not known']);
    const unknown = generated({ region: 'ap-southeast-7' })['README.md'];
    expect(rowOf(unknown, 'Spot')[1]).toBe("AWS Batch's own choice, `default_x86_64`");
  });

  test('names no region where there is only a VPC', () => {
    const region = (options: object) => /\*\*Region\*\*: (.*)/.exec(generated(options)['README.md'])?.[1];
    expect(region({ vpcId: 'vpc-01234567' })).toMatch(/^that of the VPC;/);
    expect(region({ vpcId: 'vpc-01234567', region: 'eu-west-1' })).toBe('`eu-west-1`.');
    expect(region({})).toMatch(/^any;/);
  });

  test('says what is billed by the hour', () => {
    const readme = (natGateways: number) => generated({ natGateways })['README.md'];
    expect(readme(0)).toContain('Nothing is billed by the hour until a job starts a host');
    expect(readme(1)).toContain('Nothing but a NAT gateway and its public IPv4 address is billed by the hour');
    expect(readme(2)).toContain('Nothing but 2 NAT gateways and their public IPv4 addresses is billed by the hour');
  });

  test('says how to deploy again what has left a bucket with a name', () => {
    const bucketName = 'lab-data';
    expect(generated({ bucketName })['README.md']).toMatch(/`lab-data` is there.*set `existingBucket: true`/);
    expect(generated({ bucketName, existingBucket: true })['README.md']).not.toContain('`existingBucket: true`');
    expect(generated()['README.md']).not.toContain('`existingBucket: true`');
  });

  test('submits to the image that jobs have', () => {
    const readme = (options: object) => generated({ hostAwsCli: false, ...options })['README.md'];
    expect(readme({})).toMatch(/"command": "dnf -qy install awscli-2 && nproc[\s\S]*in plain Amazon Linux/);
    const own = readme({ jobImage: 'quay.io/lab/tools:1.0' });
    expect(own).toMatch(/"command": "nproc[\s\S]*in the image `quay\.io\/lab\/tools:1\.0`/);
    expect(own).not.toContain('dnf');
  });

  test('says which secret the upgrade workflow needs, if there is one', () => {
    const guide = 'https://projen.io/docs/integrations/github/';
    expect(generated()['README.md'].split('PROJEN_GITHUB_TOKEN')).toHaveLength(2);
    expect(generated()['README.md']).toContain(guide);
    for (const options of [{ depsUpgrade: false }, { github: false }, { depsUpgradeOptions: { workflow: false } }]) {
      expect(generated(options)['README.md']).not.toContain('PROJEN_GITHUB_TOKEN');
    }
  });
});

describe('docs/knobs.md', () => {
  /** The lines below the heading of a knob. */
  const sectionOf = (page: string, name: string) =>
    page.split(/^### /m).find((text) => text.startsWith(`\`${name}\`\n`)) ?? '';
  const linkTo = (name: string) => `[\`${name}\`](#${name.toLowerCase()})`;

  test('begins with every knob, its present value and its default, what is set in bold', () => {
    const page = generated({ spotMaxVcpus: 42 })['docs/knobs.md'];
    expect(rowOf(page, linkTo('spotMaxVcpus')).slice(1)).toEqual(['**`42`**', '`1000`']);
    expect(rowOf(page, linkTo('onDemandMaxVcpus')).slice(1)).toEqual(['`100`', '`100`']);
    expect(rowOf(page, linkTo('engines')).slice(1)).toEqual(['`nextflow`', '`nextflow`']);
    expect(rowOf(page, linkTo('architecture')).slice(1)).toEqual(['`X86_64`', '`X86_64`']);
    expect(rowOf(page, linkTo('vpcId')).slice(1)).toEqual(['–', 'a VPC of its own']);
    expect(page.match(/^- Now: \*\*`/gm)).toHaveLength(1);
    expect(page).toContain(`\nSet here: ${linkTo('spotMaxVcpus')}.\n`);
    expect(generated()['docs/knobs.md']).toContain('\nNothing is set here: these are the defaults.\n');
  });

  test('tells of each knob what it means, its values, its flag and its source', () => {
    const page = generated({ spotMaxVcpus: 42 })['docs/knobs.md'];
    for (const { name, flag, type, summary, see, choices } of knobReference()) {
      const section = sectionOf(page, name);
      expect(section).toContain(summary);
      const said = type === 'object' ? 'none, it is set in `.projenrc.ts` only' : `\`${flag}\``;
      expect(section).toContain(`\n- Flag: ${said}\n`);
      expect(section).toMatch(/^- Default: \S/m);
      expect(section).toMatch(/^- On a deployed stack: \S/m);
      expect(section.includes(`<${see}>`)).toBe(see !== '');
      expect(section.match(/`\w+\.\w+`/g)?.length ?? 0).toBeGreaterThanOrEqual(choices.length);
    }
    expect(sectionOf(page, 'spotMaxVcpus')).toContain('\n- Now: **`42`**\n');
    expect(sectionOf(page, 'spotMaxVcpus')).toContain(
      '\n- On a deployed stack: updates in place: compute environment; hosts: stay ([details](updates.md#hosts))\n',
    );
    expect(sectionOf(page, 'bucketName')).toContain('\n- On a deployed stack: depends on the change ([details](');
    expect(sectionOf(page, 'architecture')).toContain('- One of: `Architecture.X86_64` `Architecture.ARM64`\n');
  });

  test('keeps the paragraphs of what is said of a knob, each on one line', () => {
    const page = generated()['docs/knobs.md'];
    const inParagraphs = knobReference().filter(({ remarks }) => remarks.includes('\n\n'));
    expect(inParagraphs.map(({ name }) => name)).toContain('natGateways');
    for (const { name, remarks } of inParagraphs) {
      const [, ...further] = remarks.split('\n\n').map((paragraph) => paragraph.replace(/\s+/g, ' '));
      expect(sectionOf(page, name).split('\n\n')).toEqual(expect.arrayContaining(further));
    }
  });

  test('shows a long value in full where it is told of', () => {
    const bucketKmsKeyArn = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';
    const page = generated({ bucketKmsKeyArn })['docs/knobs.md'];
    expect(rowOf(page, linkTo('bucketKmsKeyArn'))[1]).toBe('**`arn:aws:kms:eu-west-1:111111…`**');
    expect(sectionOf(page, 'bucketKmsKeyArn')).toContain(`**\`${bucketKmsKeyArn}\`**`);
  });

  test('links to headings that there are, each once', () => {
    const page = generated()['docs/knobs.md'];
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.slice(1).sort()).toEqual([...links].sort());
    expect(generated({ region: 'eu-west-1' })['docs/knobs.md'].match(/\(#region\)/g)).toHaveLength(2);
  });

  test('shows the sizes in effect, though the settings have none', () => {
    const page = generated({ spotMaxSize: '2xlarge' })['docs/knobs.md'];
    expect(rowOf(page, linkTo('spotMinSize'))[1]).toBe('`large`');
    expect(rowOf(page, linkTo('spotMaxSize'))[1]).toBe('**`2xlarge`**');
    expect(rowOf(page, linkTo('onDemandMaxSize'))[1]).toBe('–');
    expect(rowOf(generated()['docs/knobs.md'], linkTo('spotMaxSize'))[1]).toBe('`4xlarge`');
  });
});

describe('docs/architecture.md', () => {
  test('draws the queues and what they run on', () => {
    const page = generated({ namespace: 'lab', readBuckets: ['refs'] })['docs/architecture.md'];
    const { nodes, edges } = readDiagram(page);
    expect(nodes.get('priority')).toEqual(['lab-priority', 'priority 100']);
    expect(nodes.get('others')).toEqual(['other buckets', 'refs, read only']);
    expect(edges).toContainEqual(['default', 'spot']);
    expect(page).toMatch(/priority -->\|first\| ondemand\n {2}priority -\.->\|then\| spot/);
  });

  test('draws no way from the priority queue to Spot where there is none', () => {
    const page = generated({ priorityQueueUsesSpot: false })['docs/architecture.md'];
    expect(page).not.toContain('priority -.->');
    expect(page).toContain('runs on On-Demand alone');
  });
});

describe('docs/updates.md on security updates', () => {
  const page = (options: object) => generated(options)['docs/updates.md'];

  test('says when hosts get a newer AMI, and how to cause it', () => {
    expect(page({})).toMatch(
      /start from the newest ECS-optimized AMI whenever an update renews hosts, and at no other/,
    );
    expect(page({})).toContain('set `hostRefresh` to a new text');
    expect(page({})).not.toContain('With BEST_FIT');
  });

  test('says that BEST_FIT cannot, and that an AMI of one’s own stays', () => {
    const { BEST_FIT } = OnDemandAllocationStrategy;
    expect(page({ onDemandAllocationStrategy: BEST_FIT })).toContain('With BEST_FIT AWS Batch cannot update the AMI');
    const own = page({ hostImageId: 'ami-0123456789abcdef0', region: 'eu-west-1' });
    expect(own).toContain('Hosts start from `ami-0123456789abcdef0`, and AWS Batch takes no newer AMI');
    expect(own).not.toContain('newest');
  });
});

describe('docs/updates.md', () => {
  const linkTo = (name: string) => `[\`${name}\`](knobs.md#${name.toLowerCase()})`;

  test('has a row for each knob, in the groups of docs/knobs.md', () => {
    const files = generated();
    const page = files['docs/updates.md'];
    for (const { name, group } of knobReference()) {
      const [, section = ''] = page.split(`### ${groupTitle(group)}\n`);
      expect(section.split('\n#')[0]).toContain(`\n| ${linkTo(name)}`);
    }
  });

  test('says what is updated in place, what becomes of hosts, and what else there is', () => {
    const page = generated()['docs/updates.md'];
    expect(rowOf(page, linkTo('spotMaxSize')).slice(1)).toEqual(['compute environment', 'Spot renewed', '–']);
    expect(rowOf(page, linkTo('spotMaxVcpus')).slice(1)).toEqual(['compute environment', 'stay', '–']);
    expect(rowOf(page, linkTo('hostRefresh')).slice(1)).toEqual([
      'compute environments, launch templates',
      'renewed',
      '–',
    ]);
    expect(rowOf(page, linkTo('jobAttempts')).slice(1)).toEqual(['job definitions (new revisions)', '–', '–']);
    expect(rowOf(page, linkTo('internetAccess')).slice(1)).toEqual(['–', '–', 'nothing changes']);
    expect(page).toMatch(
      /^\| \[`region`\]\(knobs\.md#region\): changed \| – \| – \| another stack is made: \[what to do\]/m,
    );
    expect(page).toMatch(/^\| .*dockerHubSecretArn.* \| – \| – \| \*\*refused\*\*: .*: \[what to do\]/m);
  });

  test('has no two links of the same text in a row of the table', () => {
    const rows = generated()
      ['docs/updates.md'].split('\n')
      .filter((line) => line.startsWith('| [`'));
    const textsOf = (row: string) => [...row.matchAll(/\[([^\]]*)\]\(#/g)].map(([, text]) => text);
    expect(rows.filter((row) => textsOf(row).length > 1)).not.toEqual([]);
    expect(rows.filter((row) => new Set(textsOf(row)).size < textsOf(row).length)).toEqual([]);
  });

  test('says what to do wherever it says that there is something to do, and names the knobs', () => {
    const page = generated()['docs/updates.md'];
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(expect.arrayContaining(links));
    const [, remedies = ''] = page.split('\n## What to do\n');
    expect(remedies.split('\n## ')[0].match(/^### .*\n\nFor `\w+`/gm)).toHaveLength(new Set(links).size);
  });

  test('says that BEST_FIT has the On-Demand compute environment replaced', () => {
    const page = (onDemandAllocationStrategy?: OnDemandAllocationStrategy) =>
      generated({ onDemandAllocationStrategy })['docs/updates.md'];
    expect(page()).toContain('**Compute environments** are updated in place.');
    expect(page(OnDemandAllocationStrategy.BEST_FIT)).toContain('With BEST_FIT that for On-Demand is **replaced**');
  });

  test('is where the other pages send for it', () => {
    const files = generated();
    for (const file of ['README.md', 'docs/architecture.md', 'docs/knobs.md']) {
      expect(files[file]).toContain('updates.md');
    }
  });
});

describe('docs/instances.md', () => {
  test('shows what the choice comes to in the region of the repository', () => {
    const page = generated({ region: 'eu-west-1', spotInstanceFamilies: ['c5'], onDemandMaxVcpus: 10 })[
      'docs/instances.md'
    ];
    expect(page).toContain('| `eu-west-1` | 4 | 12 | 2 to 16 | 4 to 32 |');
    expect(page).toMatch(/\| `eu-west-1` \| 16 vCPUs with 29 GiB \| 8 vCPUs with \d+ GiB \|/);
    expect(page).not.toContain('xychart-beta');
  });

  test('shows no host above the limit of its compute environment, and how far AWS Batch may exceed that', () => {
    const section = (options: object, heading: string) =>
      generated(options)
        ['docs/instances.md'].split(/^## /m)
        .find((text) => text.startsWith(heading)) ?? '';
    const onDemand = section({}, 'On-Demand');
    expect(onDemand).toContain(
      'The limit is 100 vCPUs, by `onDemandMaxVcpus`. AWS Batch may exceed it by one host: up to 195 vCPUs can run. In a region that is not listed here AWS Batch chooses (`default_x86_64`), and a host may have 192 vCPUs.',
    );
    const most = [...onDemand.matchAll(/ \| [12] to (\d+) \| /g)].map(([, vcpus]) => Number(vcpus));
    expect(new Set(most)).toEqual(new Set([96]));
    expect(most).toHaveLength(REGIONS);
    expect(section({}, 'On Spot')).toMatch(/limit is 1000 vCPUs, .* up to 1014 vCPUs can run\. In a region/);
    const { BEST_FIT } = OnDemandAllocationStrategy;
    expect(section({ onDemandAllocationStrategy: BEST_FIT }, 'On-Demand')).toContain('AWS Batch does not exceed it.');
    expect(section({ onDemandInstanceTypes: ['m9i'] }, 'On-Demand')).toMatch(/may exceed it by one host\.\n/);
  });

  test('shows every region where none is fixed, with a chart and what is missing where', () => {
    const page = generated({ spotInstanceFamilies: ['c5', 'm8a'] })['docs/instances.md'];
    for (const region of ['us-east-1', 'ap-southeast-4', 'il-central-1']) {
      expect(page).toContain(`| \`${region}\` |`);
    }
    expect(page).toContain('\nxychart-beta horizontal\n');
    expect(page).toMatch(/m8a is not offered in af-south-1, .*and left out there/);
  });

  test.each([[{}], [{ spotInstanceFamilies: ['m8a'] }], [{ spotInstanceTypes: ['c5.large'] }]])(
    'draws bars from zero, each region in a row that can be read: %j',
    (options) => {
      const page = generated(options)['docs/instances.md'];
      const [, pools = ''] = /^ {2}bar \[(.*)\]$/m.exec(page) ?? [];
      const bars = pools.split(', ').map(Number);
      const [, from, to] = /^ {2}y-axis "pools" (\d+) --> (\d+)$/m.exec(page) ?? [];
      expect(from).toBe('0');
      expect(Number(to)).toBeGreaterThanOrEqual(Math.max(...bars));
      expect(Number(to)).toBeLessThan(Math.max(...bars) * 1.6);
      const number = (name: string) => Number(new RegExp(`^ +${name}: (\\d+)$`, 'm').exec(page)?.[1]);
      expect(number('width')).toBeLessThanOrEqual(836);
      expect((number('height') - 100) / bars.length).toBeGreaterThanOrEqual(20);
    },
  );

  test('draws bars in a color that stands out from light and from dark', () => {
    const [, color = ''] = /plotColorPalette: "#([0-9a-f]{6})"/.exec(generated()['docs/instances.md']) ?? [];
    // The pages of GitHub, and what Mermaid puts behind a chart in its dark theme.
    for (const background of ['ffffff', '0d1117', '333333']) {
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
    }
  });

  test('counts nothing where nothing is known', () => {
    const page = generated({ region: 'ap-southeast-7', onDemandInstanceTypes: ['m7i'] })['docs/instances.md'];
    expect(page).toContain('| `ap-southeast-7` | not known |');
    expect(page).toContain('| `ap-southeast-7` | not known | not known |');
    expect(page).toContain('AWS Batch is given `default_x86_64`, and chooses the families.');
    expect(page).not.toContain(': .');
  });

  test('says in which zones pools are counted', () => {
    const page = (options: object) => generated({ spotInstanceFamilies: ['c5'], ...options })['docs/instances.md'];
    const fixed = page({ region: 'us-east-1', maxAzs: 2 });
    expect(fixed).toContain('Pools are counted in 2 zones, where the VPC has subnets, and are the most there can be');
    expect(rowOf(fixed, '`us-east-1`')[2]).toBe('8');
    const existing = page({ region: 'us-east-1', vpcId: 'vpc-01234567' });
    expect(existing).toContain('Pools are counted in all zones of the region, for hosts in every one of them');
    expect(Number(rowOf(existing, '`us-east-1`')[2])).toBeGreaterThan(16);
    expect(page({})).toContain('title "Spot capacity pools by region, at most, in 2 zones"');
  });

  test('shows the On-Demand families region by region where they differ, the newest first', () => {
    const page = generated()['docs/instances.md'];
    const families = page.slice(
      page.indexOf('The families differ by region:'),
      page.indexOf('| region | types', page.indexOf('## On-Demand')),
    );
    expect(families).toContain('\n| `us-east-1` `us-west-2` | `c8a` ');
    expect(rowOf(families, '`me-south-1`')[1]).toMatch(/^`c6i` .*`r5d`$/);
    expect(rowOf(families, 'any other')[1]).toBe("AWS Batch's own choice, `default_x86_64`");
    const rows = families.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => row.split(' | ')[0].match(/`[a-z]+-[a-z]+-\d`/g))).toHaveLength(REGIONS);
    for (const row of rows) {
      const listed = generations(row.split(' | ')[1]);
      expect(listed).toEqual([...listed].sort((a, b) => b - a));
      // Two generations in each of c, m and r, which need not be the same two.
      expect(new Set(listed).size).toBeLessThanOrEqual(4);
    }
    expect(generated({ region: 'us-east-1' })['docs/instances.md']).not.toContain('The families differ by region');
    expect(generated({ onDemandInstanceFamilies: ['c6in'] })['docs/instances.md']).toContain(
      'Families in every region, the newest generation first: `c6in`.',
    );
  });

  test('names what AWS Batch chooses where none of the families is offered', () => {
    const page = generated({ onDemandInstanceFamilies: ['m7i'] })['docs/instances.md'];
    expect(page).toContain("| `ap-south-2` `ca-west-1` `me-south-1` | AWS Batch's own choice, `default_x86_64` |");
  });

  test('says of what is newer than the catalogue that it knows nothing, once', () => {
    const page = generated({ onDemandInstanceFamilies: ['m9i'], spotInstanceFamilies: ['m9i', 'm5'] })[
      'docs/instances.md'
    ];
    expect(page.match(/^- The catalogue, as of [\d-]+, does not know m9i: it is not counted\./gm)).toHaveLength(1);
    expect(rowOf(page, '`eu-west-1`', '## On-Demand')[1]).toBe('not known');
    expect(rowOf(page, '`eu-west-1`', '## The largest job')[2]).toBe('not known');
  });

  test('writes a range of one number as that number', () => {
    const page = generated({ region: 'eu-west-1', spotInstanceTypes: ['m5.large', 'm6i.large'] })['docs/instances.md'];
    expect(page).toContain('| `eu-west-1` | 2 | 6 | 2 | 8 |');
    expect(page).not.toMatch(/\b(\d+) to \1\b/);
  });

  test('shows the widest job where another has more memory', () => {
    const page = generated({
      region: 'us-east-1',
      onDemandInstanceTypes: ['r5.24xlarge', 'c6i.32xlarge'],
      onDemandMaxVcpus: 1000,
    })['docs/instances.md'];
    expect(rowOf(page, '`us-east-1`', '## The largest job')[2]).toBe(
      '96 vCPUs with 706 GiB, or 128 vCPUs with 235 GiB',
    );
  });
});

describe('the scratch space of larger hosts', () => {
  const page = (knobs: object) => generated({ region: 'eu-west-1', ...knobs })['docs/instances.md'];
  const sizes = (knobs: object) =>
    page(knobs)
      .slice(page(knobs).indexOf('## Scratch space'))
      .match(/^\| up to .*$/gm);

  test('stands by size in docs/instances.md, for hosts that are listed', () => {
    expect(sizes({ onDemandInstanceFamilies: ['m7i'], onDemandMaxVcpus: 192 })).toEqual([
      '| up to 20 | 200 |',
      '| up to 32 | 320 |',
      '| up to 48 | 480 |',
      '| up to 64 | 640 |',
      '| up to 96 | 960 |',
      '| up to 192 | 1920 |',
    ]);
    expect(sizes({ onDemandMaxSize: '4xlarge', scratchGiBPerVcpu: 50, scratchGiB: 30 })).toEqual([
      '| up to 8 | 400 |',
      '| up to 16 | 800 |',
    ]);
  });

  test('is that of all if it is switched off', () => {
    expect(page({ scratchGiBPerVcpu: 0 })).toContain('Every host has a volume of 200 GiB, whatever its size.');
    expect(sizes({ scratchGiBPerVcpu: 0 })).toBeNull();
    expect(page({ useInstanceStore: false })).not.toContain('NVMe');
  });

  test('is said where the least is', () => {
    const more = generated({ scratchGiBPerVcpu: 12 });
    expect(more['README.md']).toContain('at least 200 GiB on every host, and 12 GiB for each vCPU on larger ones');
    expect(more['docs/operations.md']).toContain('at least 200 GiB, and 12 GiB for each vCPU on larger hosts');
    const same = generated({ scratchGiBPerVcpu: 0 });
    for (const name of ['README.md', 'docs/operations.md']) {
      expect(same[name]).not.toContain('for each vCPU');
    }
  });
});

describe('docs/operations.md', () => {
  test('says what hosts do, where the space is, what is cleaned when and how to read the logs', () => {
    const page = generated({ namespace: 'lab', scratchGiB: 321 })['docs/operations.md'];
    for (const text of [
      'if together they hold 321 GiB; else the gp3 volume of that size',
      '**aws-cli**',
      'every hour a host removes the directories that no process works in',
      'cluster after 30 minutes',
      "stack.hostTemplate.boot.addStep('audit'",
      'aws logs tail "$(output HostLogGroupName)"',
      '--job-queue lab-default --job-definition lab-job',
      'AWS_BATCH_JOB_ARRAY_INDEX',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('says what is cleaned when, and how large what is, by the constants that the template has', () => {
    const page = generated({ workExpirationDays: 3, logRetentionDays: 14 })['docs/operations.md'];
    const when = (what: string) => rowOf(page, what, '## What is cleaned when')[1];
    expect(when('`work/` in the workflow bucket')).toBe('3 days after it was written');
    expect(when('uploads to it that never ended')).toBe(`after ${BUCKET_LIMITS.staleUploadDays} days`);
    expect(when('its access logs')).toBe('after 14 days');
    expect(when('logs of jobs and hosts')).toBe('after 14 days');
    expect(rowOf(page, '`/`')[2]).toBe(`${HOST_LIMITS.rootGiB} GiB, gp3`);
    expect(page).toContain(`shuts itself down ${HOST_LIMITS.lingerMinutes} minutes later`);
    expect(page).toContain(`not in the cluster after ${HOST_LIMITS.deadlineMinutes} minutes`);
  });

  test('says how large the job definitions of the stack are', () => {
    const page = generated({ namespace: 'my-batch' })['docs/operations.md'];
    const jobs = Object.values(resourcesOf(deployedTemplate(), 'AWS::Batch::JobDefinition'));
    expect(jobs).toHaveLength(2);
    for (const { Properties } of jobs) {
      const [memory, vcpus] = Properties.ContainerProperties.ResourceRequirements.map(({ Value }: { Value: string }) =>
        Number(Value),
      );
      const size = `${vcpus} vCPU${vcpus === 1 ? '' : 's'}, ${memory / 1024} GiB`;
      expect(page).toContain(`\`${Properties.JobDefinitionName}\` (${size})`);
    }
  });

  test('follows the knobs', () => {
    const page = generated({ useInstanceStore: false, hostAwsCli: false, engines: ['snakemake'] })[
      'docs/operations.md'
    ];
    expect(page).toContain('prepares the gp3 volume of 200 GiB');
    expect(page).not.toContain('**aws-cli**');
    expect(page).not.toContain('**cromwell**');
    expect(page).not.toContain('cliPath');
    expect(generated({ engines: ['cromwell'] })['docs/operations.md']).toContain('**cromwell**');
    expect(generated()['docs/operations.md']).toContain("aws.batch.cliPath = '/opt/aws-cli/bin/aws'");
  });

  test('says what a moved tag does, by the way in which hosts pull', () => {
    const page = (imagePullBehavior: ImagePullBehavior) => generated({ imagePullBehavior })['docs/operations.md'];
    expect(page(ImagePullBehavior.ONCE)).toContain('hosts that have the old one go on with it until they go away');
    expect(page(ImagePullBehavior.DEFAULT)).toContain('the host uses the copy that it has');
    expect(page(ImagePullBehavior.ALWAYS)).toContain('the job fails to start');
  });

  test('says what counts as failing, and what is attempted again how often', () => {
    const page = generated({ jobAttempts: 7 })['docs/operations.md'];
    expect(page).toContain('attempted up to 7 times');
    for (const text of ['`CannotInspect…`', '`OutOfMemoryError`', 'SIGPIPE', '`inputList`']) {
      expect(page).toContain(text);
    }
  });

  test('has samples of commands that fail when a file is truncated', () => {
    const commands = [...generated()['docs/operations.md'].matchAll(/"command": "((?:[^"\\]|\\.)*)"/g)];
    expect(commands.length).toBeGreaterThan(1);
    for (const [, command] of commands) {
      expect(command).not.toMatch(/zcat/);
      expect(spawnSync('sh', ['-n', '-c', JSON.parse(`"${command}"`)]).status).toBe(0);
    }
  });

  test('lists every permission that is wider than one resource, with its reason', () => {
    const page = generated({ readBuckets: ['refs'], pullThroughRegistries: ['quay.io'], namespace: 'lab' })[
      'docs/operations.md'
    ];
    for (const permission of ['`*`', 's3:::refs/*', 'repository/lab/quay/*', 'AmazonEC2ContainerServiceforEC2Role']) {
      expect(page).toContain(permission);
    }
  });

  test('says that what is added is looked at, and how to answer a finding, by names that there are', () => {
    const page = generated()['docs/operations.md'];
    expect(page).toContain('The tests look at everything that `compose` in `src/main.ts` makes');
    expect(page).toContain('cdk.Validations.of(stack.roles.job).acknowledge({');
    expect(generated()['src/main.ts']).toContain('export function compose(');
  });

  test('tells how to see why hosts fail, how to stop it and how to be told', () => {
    const page = generated({ namespace: 'lab' })['docs/operations.md'];
    for (const text of [
      `--filter-pattern '"FAILED:"'`,
      '--job-queues lab-default lab-priority',
      "| tr '\\t' '\\n' | sort -u",
      'update-compute-environment --state DISABLED --compute-environment',
      'update-compute-environment --state ENABLED --compute-environment',
      'stack.failedHostsAlarm.addAlarmAction(',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('says that any job can take the role of its host, and what that role may do', () => {
    const page = (options: object) => generated({ namespace: 'lab', ...options })['docs/operations.md'];
    const bare = page({});
    expect(bare).toMatch(/any job can also ask the metadata service for the credentials of the instance role/);
    expect(bare).not.toContain('open the channels of sessions');
    expect(bare).not.toContain('have ECR make repositories');
    const more = page({ sessionManager: true, pullThroughRegistries: ['quay.io'] });
    expect(more).toContain('open the channels of sessions');
    expect(more).toContain('have ECR make repositories below `lab/quay/`');
  });

  test('opens a shell on a host only where that is allowed, and says how to allow it', () => {
    const page = (sessionManager: boolean) => generated({ sessionManager })['docs/operations.md'];
    expect(page(true)).toContain('aws ssm start-session');
    expect(page(false)).not.toContain('aws ssm start-session');
    expect(page(false)).toContain('set `sessionManager: true`');
  });

  test('lists the endpoints of a VPC without a way to the internet', () => {
    const subnets = { region: 'eu-west-1', vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] };
    const without = {
      internetAccess: false,
      hostAwsCli: false,
      engines: [],
      jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
    };
    const page = (options: object) => generated(options)['docs/operations.md'];
    expect(page({})).not.toContain('## VPC endpoints');
    expect(page(subnets)).toContain('set `internetAccess: false`; the VPC then needs these endpoints');
    const isolated = page({ ...subnets, ...without });
    expect(isolated).toContain('Hosts do not reach the internet');
    for (const endpoint of ['s3', 'ecr.api', 'ecr.dkr', 'ecs', 'ecs-agent', 'ecs-telemetry', 'logs']) {
      expect(isolated).toMatch(new RegExp(`^\\|.*\`${endpoint}\``, 'm'));
    }
    expect(isolated).not.toContain('`ssmmessages`');
    expect(page({ ...subnets, ...without, sessionManager: true })).toContain('`ssmmessages`');
  });

  test('names scripts that there are, in the order in which they run', () => {
    const files = generated({ engines: ['cromwell'], httpProxy: 'http://proxy.lab.org:3128' });
    const names = [...files['docs/operations.md'].matchAll(/^\d+\. \*\*([\w-]+)\*\*/gm)].map(([, name]) => name);
    for (const name of names) {
      expect(files).toHaveProperty([`src/batch/hosts/boot/${name}.sh`]);
    }
    expect(names).toEqual([
      'deadline',
      'gate',
      'scratch',
      'sweep',
      'write-back',
      'ecs-agent',
      'proxy',
      'packages',
      'logs',
      'aws-cli',
      'mounts',
      'cromwell',
      'ready',
    ]);
  });
});

test('pages link to pages that there are', () => {
  const files = generated();
  for (const [path, text] of Object.entries(files).filter(([file]) => file.endsWith('.md'))) {
    for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      const target = posix.normalize(posix.join(posix.dirname(path), link));
      const exists = [...Object.keys(files), '.projenrc.ts'].some(
        (file) => file === target || file.startsWith(`${target}/`),
      );
      expect([path, link, exists]).toEqual([path, link, true]);
    }
  }
});
