import type { cdk } from 'projen';
import { comparePools, median } from '../scripts/catalog/gwfcore';
import { ABOUT } from '../src/catalog';
import { code, MarkdownFile, table } from '../src/docs/markdown';
import { DEFAULTS } from '../src/knobs/defaults';

/** `docs/instance-types.md`: how instance types are chosen, and what that is worth. The figures are the catalog's. */
export class InstanceDocs extends MarkdownFile {
  constructor(project: cdk.JsiiProject) {
    const comparison = comparePools();
    const ratios = comparison.map(({ ratio }) => ratio);
    super(
      project,
      'docs/instance-types.md',
      [
        '# How instance types are chosen',
        POLICY,
        '## What it is worth',
        `A Spot capacity pool is one instance type in one availability zone. By what EC2 offered in ${ABOUT.asOf}, the default Spot list of x86_64 has **${median(ratios).toFixed(1)} times** the pools of the 24 types that aws-genomics-workflows listed, as the median over ${comparison.length} regions, and **${Math.min(...ratios).toFixed(1)} times** in the region where it gains least. ${comparison.filter(({ gwfcoreTypes }) => gwfcoreTypes < 24).length} of these regions lack at least one of the 24 types, which fails the whole deployment there. Both are counted in all zones of a region; a repository's own \`docs/instances.md\` counts those that its VPC has subnets in.`,
        table(
          ['region', 'pools, old list', 'pools, default list', 'times'],
          comparison.map(({ region, gwfcorePools, pools, ratio }) => [
            code(region),
            String(gwfcorePools),
            String(pools),
            Number.isFinite(ratio) ? ratio.toFixed(1) : '–',
          ]),
        ),
        REFRESH,
      ].join('\n\n'),
    );
  }
}

const POLICY = `Selection is a policy, not a list. It is applied region by region when a project is synthesized, and its result
stands in the generated repository as data, so that a pull request shows what changes.

- **On-Demand**: of each of c, m and r the newest two generations that the region offers. AWS Batch takes the cheapest
  vCPU on the list, so newer hosts are had by listing no others.
- **Spot**: every family of c, m and r from generation 5, in the sizes \`large\` to \`4xlarge\`: many pools, and no host
  so large that a reclaim takes down many jobs.
- Neither takes \`-flex\` or burstable families, GPUs, Macs or bare metal, unless a knob names them. Spot takes only what
  EC2 sells as Spot. One architecture for all.
- **No host has more vCPUs than its compute environment may have** (\`onDemandMaxVcpus\`, ${DEFAULTS.onDemandMaxVcpus} by default, and
  \`spotMaxVcpus\`, ${DEFAULTS.spotMaxVcpus}): AWS Batch may exceed this limit by one host, so large hosts on the list would defeat it.
  Larger types are listed where a knob asks for them, by name or by another largest size than the default, and
  where there are no smaller ones; a warning then says how many vCPUs can run.
- **A size is a bound**: it may be one that the families lack, as long as something lies between the bounds.
- **Families with NVIDIA GPUs** that a knob names start from the image of AWS Batch that has their driver. Families with
  other accelerators (AMD, Inferentia, Trainium, FPGAs and the like), with GPUs on ARM64, or older than generation 4 are
  refused, unless an image of one's own has the driver.
- **With a region** in the knobs the template carries the list of that region. What is asked for by name and not offered
  there is an error that says what is offered instead.
- **Without a region** it carries the lists of all regions as a mapping and picks by \`AWS::Region\` when it is deployed.
  What a region does not offer, or as bare metal only, is left out there, with a note in \`docs/instances.md\`.
- **Sizes and exclusions that leave nothing** in a region are an error that names it: AWS Batch would have to choose
  there, and might choose what was ruled out.
- **In a region that the catalog does not know** AWS Batch's own alias is used (\`default_x86_64\`, \`default_arm64\`), of
  which it may take hosts of any size.
- A family or type that is newer than the catalog can be named, with a warning.`;

const REFRESH = `## Refreshing the catalog

What EC2 offers is read from \`src/catalog/ec2/data\`: a line a family, a line a region and family. With AWS credentials that
may call \`ec2:DescribeInstanceTypes\`, \`DescribeInstanceTypeOfferings\`, \`DescribeRegions\` and
\`DescribeAvailabilityZones\`,

\`\`\`sh
npm run catalog:refresh
\`\`\`

asks every region that the account has enabled, keeps what it knew of the others, and rewrites these files and nothing
else. \`npx projen\` then brings this page up to date.`;
