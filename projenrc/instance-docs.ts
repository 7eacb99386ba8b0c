import type { cdk } from 'projen';
import { comparePools, median } from '../scripts/catalog/gwfcore';
import { ABOUT } from '../src/catalog';
import { code, MarkdownFile, table } from '../src/docs/markdown';
import { DEFAULTS } from '../src/knobs/defaults';

/** `docs/instance-types.md`: how instance types are selected, and how many capacity pools that gives, by the catalog. */
export class InstanceDocs extends MarkdownFile {
  constructor(project: cdk.JsiiProject) {
    const comparison = comparePools();
    const ratios = comparison.map(({ ratio }) => ratio);
    super(
      project,
      'docs/instance-types.md',
      [
        '# Selection of instance types',
        POLICY,
        '## Number of capacity pools',
        `A Spot capacity pool is one instance type in one Availability Zone. According to what EC2 offered in ${ABOUT.asOf}, the default Spot list of x86_64 has **${median(ratios).toFixed(1)} times** the pools of the 24 types that aws-genomics-workflows listed, as the median over ${comparison.length} regions, and **${Math.min(...ratios).toFixed(1)} times** in the region with the smallest gain. ${comparison.filter(({ gwfcoreTypes }) => gwfcoreTypes < 24).length} of these regions lack at least one of the 24 types, so the whole deployment fails there. Pools are counted in all zones of a region; the \`docs/instances.md\` of a repository counts the zones in which its VPC has subnets.`,
        table(
          ['region', 'pools, old list', 'pools, default list', 'times'],
          comparison.map(({ region, gwfcorePools, pools, ratio }) => [
            code(region),
            String(gwfcorePools),
            String(pools),
            Number.isFinite(ratio) ? ratio.toFixed(1) : '–',
          ]),
        ),
      ].join('\n\n'),
    );
  }
}

const POLICY = `Selection is a policy, not a list. It is applied region by region when a project is synthesized. The result
is data in the generated repository, so that a pull request shows what changes.

- **On-Demand**: the newest two generations of c, m and r that the region offers. AWS Batch takes the cheapest vCPU on the
  list, so only a list of newer types gives newer hosts.
- **Spot**: every family of c, m and r from generation 5, in the sizes \`large\` to \`4xlarge\`. This gives many pools, and
  no host is so large that a reclaim ends many jobs.
- Neither list has \`-flex\` or burstable families, GPUs, Macs or bare metal, unless a knob names them. The Spot list has
  only types that EC2 sells as Spot. Both lists have one architecture.
- **No host has more vCPUs than its compute environment may have** (\`onDemandMaxVcpus\`, ${DEFAULTS.onDemandMaxVcpus} by default, and
  \`spotMaxVcpus\`, ${DEFAULTS.spotMaxVcpus}). AWS Batch may exceed this limit by one host, so large hosts on the list would defeat it.
  Larger types are listed where a knob asks for them, by name or by another largest size than the default, and where there
  are no smaller types. A warning then says how many vCPUs can run.
- **A size is a bound**: it may be a size that the families lack, as long as they have a size between the bounds.
- **Families with NVIDIA GPUs** that a knob names start from the image of AWS Batch that has their driver. Families with
  other accelerators (AMD, Inferentia, Trainium, FPGAs and the like), with GPUs on ARM64, or older than generation 4 are
  refused, unless your own image has the driver.
- **With a region** in the knobs the template has the list of that region. A type that is named and not offered there is an
  error that says what the region offers instead.
- **Without a region** the template has the lists of all regions as a mapping and picks by \`AWS::Region\` at deployment. A
  type that a region does not offer, or offers as bare metal only, is left out there, with a note in \`docs/instances.md\`.
- **Sizes and exclusions that leave nothing** in a region are an error that names the region. AWS Batch would have to choose
  there, and might choose what you excluded.
- **In a region that the catalog does not know** AWS Batch's own alias is used (\`default_x86_64\`, \`default_arm64\`). AWS
  Batch may then start hosts of any size.
- A family or type that is newer than the catalog can be named, with a warning.`;
