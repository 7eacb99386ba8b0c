/** The network the hosts run in: one of its own, an existing one, or the account's default. */
export interface NetworkKnobs {
  /**
   * An existing VPC to run in, such as `vpc-0123456789abcdef0`.
   *
   * @default - a VPC of its own
   * @featured
   */
  readonly vpcId?: string;

  /**
   * The subnets of `vpcId` to run in. They need a way to the internet or to the endpoints of ECR, ECS, S3 and Logs.
   *
   * @default - looked up when the stack is synthesized with AWS credentials: the private subnets, else the public ones
   */
  readonly subnetIds?: string[];

  /**
   * Run in the default VPC of the account. Handy for a trial; for production give the hosts private subnets.
   *
   * @default false
   */
  readonly useDefaultVpc?: boolean;

  /**
   * Address range of the VPC of its own, /16 to /22.
   *
   * Each zone has a private and a public subnet, of a sixteenth of the range: 4,091 hosts in a /16, 59 in a /22. Not
   * `172.17.0.0/16`: docker has it on each host. A change makes another VPC, moves the compute environments to it, and
   * then deletes the former one: deploy it when no job runs, and remove before what others have put into that VPC.
   *
   * @default "10.0.0.0/16"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
   */
  readonly vpcCidr?: string;

  /**
   * In how many availability zones the VPC of its own has subnets, 1 to 6. More zones are more Spot capacity pools.
   *
   * The default comes down to what the region has; more than that is refused. Without `region` it is two at most: so
   * many every region has.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html
   */
  readonly maxAzs?: number;

  /**
   * How many NAT gateways the VPC of its own has, 0 to `maxAzs`. One serves all zones; each is billed by the hour.
   *
   * With 0 there are no private subnets: hosts get public addresses, still with no inbound rule. A change from 0 or to 0
   * moves hosts to the other subnets, and the VPC stays: deploy it when no job runs.
   *
   * @default 1
   * @see https://aws.amazon.com/vpc/pricing/
   */
  readonly natGateways?: number;

  /**
   * Whether hosts reach the internet. `false` is for subnets whose only way out is VPC endpoints.
   *
   * Such a VPC needs interface endpoints for `ecr.api`, `ecr.dkr`, `ecs`, `ecs-agent`, `ecs-telemetry` and `logs`, and a
   * gateway endpoint for `s3`, where the packages of Amazon Linux lie too. `false` requires `vpcId` and `subnetIds`,
   * `hostAwsCli: false`, a `jobImage` in ECR, and no `pullThroughRegistries`.
   *
   * @default true
   * @see https://docs.aws.amazon.com/batch/latest/userguide/vpc-endpoint-considerations.html
   */
  readonly internetAccess?: boolean;

  /**
   * The HTTP proxy that hosts go out through, such as `http://proxy.lab:3128`: docker, the ECS agent, dnf, curl and the
   * CloudWatch agent. Jobs are not told of it.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/http_proxy_config.html
   */
  readonly httpProxy?: string;

  /**
   * What hosts reach without the proxy: names, domains such as `.lab.org`, addresses. The host itself and the addresses
   * of metadata and credentials are always among them.
   *
   * @default - none but those
   */
  readonly noProxy?: string[];
}
