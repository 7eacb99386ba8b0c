import { posix } from 'node:path';
import { generated } from './generated';

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
    expect(readme).toContain('| Spot | `c5` `m6a` | 2 to 16 vCPUs | 24 | 16 vCPUs, 58 GiB |');
    expect(readme).toContain('`eu-west-1`');
    expect(readme).toContain('`lab-data`, which exists already');
    expect(readme).toContain('vpc-01234567');
    expect(readme).toContain('/gwfcore/lab/job-queue/default');
  });

  test('tells how to deploy, submit, change, remove', () => {
    const readme = generated()['README.md'];
    for (const text of ['npx projen deploy', 'aws batch submit-job', '.projenrc.ts', 'npx projen destroy']) {
      expect(readme).toContain(text);
    }
  });
});

describe('docs/knobs.md', () => {
  test('lists every knob with its present value, what is set in bold', () => {
    const page = generated({ spotMaxVcpus: 42 })['docs/knobs.md'];
    expect(page).toMatch(/\| `spotMaxVcpus` \| \*\*`42`\*\* \| `1000` \|/);
    expect(page).toMatch(/\| `onDemandMaxVcpus` \| `100` \| `100` \|/);
    expect(page).toContain('`--spot-max-vcpus`');
  });
});

describe('docs/architecture.md', () => {
  test('draws the queues and what they run on', () => {
    const page = generated({ namespace: 'lab', readBuckets: ['refs'] })['docs/architecture.md'];
    expect(page).toContain('```mermaid\nflowchart LR');
    expect(page).toContain('lab-priority<br/>priority 100');
    expect(page).toMatch(/priority -->\|first\| ondemand\n {2}priority -\.->\|then\| spot/);
    expect(page).toContain('"refs"');
  });

  test('draws no way from the priority queue to Spot where there is none', () => {
    const page = generated({ priorityQueueUsesSpot: false })['docs/architecture.md'];
    expect(page).not.toContain('priority -.->');
    expect(page).toContain('runs on On-Demand alone');
  });
});

describe('docs/instances.md', () => {
  test('shows what the choice comes to in the region of the repository', () => {
    const page = generated({ region: 'eu-west-1', spotInstanceFamilies: ['c5'], onDemandMaxVcpus: 10 })[
      'docs/instances.md'
    ];
    expect(page).toContain('| `eu-west-1` | 4 | 12 | 2 to 16 | 4 to 32 |');
    expect(page).toMatch(/\| `eu-west-1` \| 16 vCPUs, 29 GiB \| 10 vCPUs, \d+ GiB \|/);
    expect(page).not.toContain('xychart-beta');
  });

  test('shows every region where none is fixed, with a chart and what is missing where', () => {
    const page = generated({ spotInstanceFamilies: ['c5', 'm8a'] })['docs/instances.md'];
    for (const region of ['us-east-1', 'ap-southeast-4', 'il-central-1']) {
      expect(page).toContain(`| \`${region}\` |`);
    }
    expect(page).toContain('```mermaid\nxychart-beta horizontal');
    expect(page).toMatch(/m8a is not offered in af-south-1, .*and left out there/);
  });

  test('counts nothing where nothing is known', () => {
    const page = generated({ region: 'ap-southeast-7', onDemandInstanceTypes: ['m7i'] });
    expect(page['docs/instances.md']).toContain('| `ap-southeast-7` | not known |');
  });
});

describe('docs/operations.md', () => {
  test('says what hosts do, where the space is, what is cleaned when and how to read the logs', () => {
    const page = generated({ namespace: 'lab', scratchGiB: 321, jobTimeoutHours: 5 })['docs/operations.md'];
    for (const text of [
      'if together they hold 321 GiB; else the gp3 volume of that size',
      '**aws-cli**',
      'after 29 hours, or with the host',
      'aws logs tail "$(output HostLogGroupName)"',
      '--job-queue lab-default --job-definition lab-job',
      'AWS_BATCH_JOB_ARRAY_INDEX',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('follows the knobs', () => {
    const page = generated({ useInstanceStore: false, hostAwsCli: false, engines: ['snakemake'] })[
      'docs/operations.md'
    ];
    expect(page).toContain('prepares the gp3 volume of 200 GiB');
    expect(page).not.toContain('**aws-cli**');
    expect(page).not.toContain('**cromwell**');
    expect(generated({ engines: ['cromwell'] })['docs/operations.md']).toContain('**cromwell**');
  });

  test('lists every permission that is wider than one resource, with its reason', () => {
    const page = generated({ readBuckets: ['refs'], pullThroughRegistries: ['quay.io'], namespace: 'lab' })[
      'docs/operations.md'
    ];
    for (const permission of ['`*`', 's3:::refs/*', 'repository/lab/quay/*', 'AmazonSSMManagedInstanceCore']) {
      expect(page).toContain(permission);
    }
  });

  test('names scripts that there are, in the order in which they run', () => {
    const files = generated({ engines: ['cromwell'] });
    const names = [...files['docs/operations.md'].matchAll(/^\d+\. \*\*([\w-]+)\*\*/gm)].map(([, name]) => name);
    for (const name of names) {
      expect(files).toHaveProperty([`src/batch/boot/${name}.sh`]);
    }
    expect(names).toEqual([
      'gate',
      'scratch',
      'write-back',
      'ecs-agent',
      'logs',
      'aws-cli',
      'cromwell',
      'mount',
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
