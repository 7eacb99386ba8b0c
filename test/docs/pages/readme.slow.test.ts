import type { GwfBatchProjectOptions } from '../../../src';
import { Architecture } from '../../../src/app/batch/knobs';
import { generated } from '../../generated';
import { generationsIn, rowOf, sectionOf } from '../sections';

const REGIONS = 30;

const readme = (options: Partial<GwfBatchProjectOptions> = {}) => generated(options)['README.md'];

describe('the title', () => {
  test.each([
    ['my-lab_2.0', '# my-lab_2.0'],
    ['__lab__ `a` <b>[x](y)#', '# \\_\\_lab\\_\\_ \\`a\\` \\<b\\>\\[x\\](y)\\#'],
  ])('is the name of the project, whatever characters it has: %s', (name, title) => {
    expect(/^# .*$/m.exec(readme({ name, namespace: 'lab' }))?.[0]).toBe(title);
  });
});

describe('the deployed resources', () => {
  const deployed = (options: Partial<GwfBatchProjectOptions>) => sectionOf(readme(options), 'Deployed resources');

  test('follow from the knobs', () => {
    const section = deployed({
      namespace: 'lab',
      region: 'eu-west-1',
      spotInstanceFamilies: ['c5', 'm6a'],
      spotMaxVcpus: 321,
      priorityQueueUsesSpot: false,
      bucketName: 'lab-data',
      existingBucket: true,
      vpcId: 'vpc-01234567',
      scratchThroughputMiBps: 345,
    });
    expect(rowOf(section, '`lab-default`').slice(1, 3)).toEqual(['1', 'Spot, 0 to 321 vCPUs']);
    expect(rowOf(section, '`lab-priority`').slice(1, 3)).toEqual(['100', 'On-Demand, 0 to 100 vCPUs']);
    expect(rowOf(section, 'Spot').slice(1)).toEqual([
      '`m6a` `c5`',
      '2 to 16 vCPUs',
      'at most 24 in all zones of the region',
      '16 vCPUs with 58 GiB',
    ]);
    for (const text of ['`X86_64`', '`eu-west-1`', '`lab-data`', 'vpc-01234567', '345 MiB/s']) {
      expect(section).toContain(text);
    }
  });

  test('name the second choice of the priority queue', () => {
    expect(rowOf(deployed({ namespace: 'lab' }), '`lab-priority`')[2]).toMatch(/^On-Demand, .*; then Spot, /);
  });

  test('name a region only if one is set', () => {
    const region = (options: object) => /^- \*\*Region\*\*: ([^.]*)\./m.exec(deployed(options))?.[1];
    expect(region({ vpcId: 'vpc-01234567' })).toBe('that of the VPC');
    expect(region({ vpcId: 'vpc-01234567', region: 'eu-west-1' })).toBe('`eu-west-1`');
    expect(region({})).toBe('any');
  });

  test('have the retention of a new bucket, and name an existing one', () => {
    const [own, named, existing] = [{}, { bucketName: 'data' }, { bucketName: 'data', existingBucket: true }].map(
      (knobs) => deployed({ workExpirationDays: 17, ...knobs }),
    );
    expect([own, named, existing].map((text) => text.includes('17 days'))).toEqual([true, true, false]);
    expect([own, named, existing].map((text) => text.includes('exists already'))).toEqual([false, false, true]);
    expect([own, named, existing].map((text) => text.includes('`data`'))).toEqual([false, true, true]);
  });

  test('have scratch space by vCPU on larger hosts, and NVMe disks, only if so set', () => {
    expect(deployed({ scratchGiB: 123, scratchGiBPerVcpu: 12 })).toMatch(/\b123 GiB .*\b12 GiB for each vCPU/);
    expect(deployed({ scratchGiBPerVcpu: 0 })).not.toContain('for each vCPU');
    expect(deployed({})).toContain('NVMe');
    expect(deployed({ useInstanceStore: false })).not.toContain('NVMe');
  });
});

describe('the hosts', () => {
  test('have the maximum number of pools in the zones that they start in', () => {
    const pools = (options: object) => rowOf(readme({ spotInstanceFamilies: ['c5'], ...options }), 'Spot')[3];
    // c5 has four sizes from large to 4xlarge, in all three zones of eu-west-1 and five of us-east-1.
    expect(pools({ region: 'eu-west-1' })).toBe('at most 12 in 3 zones');
    expect(pools({ region: 'eu-west-1', maxAzs: 1, natGateways: 1 })).toBe('at most 4 in 1 zone');
    expect(pools({ region: 'us-east-1' })).toBe('at most 12 in 3 zones');
    expect(pools({ region: 'us-east-1', useDefaultVpc: true })).toMatch(/^at most 2\d in all zones of the region$/);
    expect(pools({ spotInstanceFamilies: ['c6in'] })).toBe('at most 8 in 2 zones, by region');
  });

  test.each([Architecture.X86_64, Architecture.ARM64])(
    'have the families of one region if they differ, the newest first: %s',
    (architecture) => {
      const text = readme({ architecture });
      for (const name of ['Spot', 'On-Demand']) {
        const [, families] = rowOf(text, name);
        expect(families).toMatch(/^by region; in `us-east-1`, .*?: `c8/);
        const listed = generationsIn(families);
        expect(listed).toEqual([...listed].sort((a, b) => b - a));
      }
      expect(Math.min(...generationsIn(rowOf(text, 'On-Demand')[1]))).toBeGreaterThanOrEqual(7);
    },
  );

  test('have the families that are set', () => {
    expect(rowOf(readme({ onDemandInstanceFamilies: ['c6in'] }), 'On-Demand')[1]).toBe('`c6in`');
    const text = readme({ onDemandInstanceTypes: ['m8a.large'], spotInstanceFamilies: ['c5', 'm8a'] });
    expect(rowOf(text, 'On-Demand')[1]).toBe('`m8a.large`');
    expect(rowOf(text, 'Spot')[1]).toMatch(/^by region; in `us-east-1`, .*: `m8a` `c5`$/);
  });

  test('have figures with the number of regions that they apply to', () => {
    const [, , , pools, job] = rowOf(readme({ onDemandInstanceTypes: ['m8a.4xlarge'] }), 'On-Demand');
    expect(pools).toBe('at most 0 to 2 in 2 zones, by region');
    expect(job).toBe(`16 vCPUs with 58 GiB, in 7 of ${REGIONS} regions`);
    expect(rowOf(readme(), 'Spot')[4]).toBe(`16 vCPUs with 117 GiB, in each of ${REGIONS} regions`);
  });

  test('have the widest job too if another has more memory', () => {
    const text = readme({
      region: 'us-east-1',
      onDemandInstanceTypes: ['r5.12xlarge', 'c5.24xlarge'],
      onDemandMaxVcpus: 64,
    });
    expect(rowOf(text, 'On-Demand')[4]).toBe('48 vCPUs with 353 GiB, or 64 vCPUs with 176 GiB');
  });

  test('are counted as far as the catalog knows them', () => {
    const some = readme({ spotInstanceFamilies: ['m9i', 'm8a'] });
    expect(rowOf(some, 'Spot')[3]).toBe(`at most 8 in 2 zones, in 7 of ${REGIONS} regions`);
    expect(some).toMatch(/^Not counted, .*: `m9i`\.$/m);
    expect(readme({ spotInstanceFamilies: ['m8a'] })).not.toContain('Not counted');
    const none = readme({ spotInstanceFamilies: ['m9i'], region: 'eu-west-1' });
    expect(rowOf(none, 'Spot').slice(1)).toEqual(['`m9i`', 'unknown', 'unknown', 'unknown']);
    expect(rowOf(readme({ region: 'ap-southeast-7' }), 'Spot')[1]).toMatch(/^chosen by AWS Batch, `default_x86_64`$/);
  });
});

describe('the commands to deploy', () => {
  const deploy = (options: Partial<GwfBatchProjectOptions> = {}) => sectionOf(readme(options), 'Deploy');

  test('are complete, for the region that is set', () => {
    const section = deploy({ region: 'eu-west-1' });
    for (const text of ['npm install', 'npx cdk bootstrap aws://<account>/eu-west-1', 'npx projen deploy']) {
      expect(section).toContain(`\n${text}\n`);
    }
  });

  test.each<[Partial<GwfBatchProjectOptions>, RegExp[]]>([
    [{}, [/^- a NAT gateway /m]],
    [{ natGateways: 2 }, [/^- 2 NAT gateways /m]],
    [{ natGateways: 0 }, []],
    [{ useDefaultVpc: true }, []],
    [{ natGateways: 0, spotMinVcpus: 2 }, [/^- the vCPUs /m]],
    [{ onDemandMinVcpus: 4 }, [/^- a NAT gateway /m, /^- the vCPUs /m]],
  ])('are followed by the hourly costs: %j', (options, items) => {
    const section = deploy(options);
    expect(section.match(/^- /gm) ?? []).toHaveLength(items.length);
    expect(section).toContain('billed by the hour');
    for (const item of items) {
      expect(section).toMatch(item);
    }
  });

  test.each<[Partial<GwfBatchProjectOptions>, boolean]>([
    [{}, false],
    [{ useDefaultVpc: true }, true],
    [{ vpcId: 'vpc-01234567' }, true],
    [{ vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] }, false],
  ])('are followed by the file with the subnets if these are looked up: %j', (options, isLookedUp) => {
    expect(deploy(options).includes('`cdk.context.json`')).toBe(isLookedUp);
  });
});

describe('the first job', () => {
  const submit = (options: Partial<GwfBatchProjectOptions>) => sectionOf(readme(options), 'Submit a first job');

  test('goes to the queue by its name, and is found by programs', () => {
    const section = submit({ namespace: 'lab', stackName: 'Lab-7', jobAttempts: 7, jobTimeoutHours: 5 });
    expect(section).toContain('aws batch submit-job \\\n');
    expect(section).toContain('  --job-queue lab-default \\\n  --job-definition lab-job \\\n');
    for (const text of [
      '`Lab-7`',
      '`/gwfcore/lab/job-queue/default`',
      '`/gwfcore/lab/s3-bucket`',
      '5 hours',
      '7 times',
    ]) {
      expect(section).toContain(text);
    }
  });

  test('has the image that is set, and an AWS CLI', () => {
    const jobImage = 'quay.io/lab/tools:1.0';
    expect(submit({ jobImage })).toContain(`\`${jobImage}\``);
    expect(submit({})).toContain('Amazon Linux');
    const installs = (options: object) => submit(options).includes('dnf -qy install awscli-2 && nproc');
    expect(installs({})).toBe(false);
    expect(installs({ hostAwsCli: false, engines: [] })).toBe(true);
    expect(installs({ hostAwsCli: false, engines: [], jobImage })).toBe(false);
  });
});

describe('changes', () => {
  const changes = (options: Partial<GwfBatchProjectOptions> = {}) => sectionOf(readme(options), 'Changes');

  test('are made in the files of the knobs and of the user', () => {
    for (const text of ['`.projenrc.ts`', '`src/main.ts`', '\nnpx projen deploy\n', '(docs/updates.md)']) {
      expect(changes()).toContain(text);
    }
  });

  test('name the secret of the upgrade workflow, if there is one', () => {
    expect(changes().split('PROJEN_GITHUB_TOKEN')).toHaveLength(2);
    expect(changes()).toContain('https://projen.io/docs/integrations/github/');
    for (const options of [{ depsUpgrade: false }, { github: false }, { depsUpgradeOptions: { workflow: false } }]) {
      expect(changes(options)).not.toContain('PROJEN_GITHUB_TOKEN');
    }
    expect(changes({ depsUpgrade: false })).not.toContain('npx projen upgrade');
    expect(changes({ github: false })).toContain('npx projen upgrade');
  });

  test('name a package that is on one machine only, with any characters in its path', () => {
    const odd = changes({ devDeps: ['gwf-batch@file:/home/a `b`/gwf-batch.tgz'] });
    expect(odd).toContain('`` file:/home/a `b`/gwf-batch.tgz ``');
    expect(odd).toContain("`devDeps: ['gwf-batch@<version>']`");
    expect(changes({ devDeps: ['gwf-batch@^1.2.3'] })).not.toContain('devDeps');
  });
});

test.each<[Partial<GwfBatchProjectOptions>, boolean]>([
  [{}, false],
  [{ bucketName: 'lab-data' }, true],
  [{ bucketName: 'lab-data', existingBucket: true }, false],
])('the clean-up names the knob for a bucket whose name stays taken: %j', (options, isTaken) => {
  const section = sectionOf(readme(options), 'Clean up');
  expect(section).toContain('\nnpx projen destroy\n');
  expect(section.includes('`existingBucket: true`')).toBe(isTaken);
  expect(section.includes('`lab-data`')).toBe(isTaken);
});

test('the layout has every file at the top of source and tests', () => {
  const files = Object.keys(generated());
  const section = sectionOf(readme(), 'Repository layout');
  const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path]) => path);
  expect(listed.filter((path) => path !== '.projenrc.ts' && !files.some((file) => file.startsWith(path)))).toEqual([]);
  const code = files.filter((file) => /^(src|test)\//.test(file));
  expect(code.filter((file) => !listed.some((path) => file.startsWith(path)))).toEqual([]);
});
