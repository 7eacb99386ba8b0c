/** The network of the hosts: a new VPC, an existing one, or the default VPC of the account. */
export interface NetworkKnobs {
  /**
   * ID of an existing VPC for the hosts, such as `vpc-0123456789abcdef0`.
   *
   * A change moves the hosts to another VPC, and deletes a VPC that the stack has created: deploy it when no job
   * runs.
   *
   * @default - a new VPC
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
   * @featured
   */
  readonly vpcId?: string;

  /**
   * IDs of the subnets of `vpcId` for the hosts.
   *
   * They need a route to the internet, or VPC endpoints for ECR, ECS, S3 and CloudWatch Logs. A change replaces the
   * hosts.
   *
   * @default - looked up when the stack is synthesized with AWS credentials: the private subnets, else the public ones
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
   */
  readonly subnetIds?: string[];

  /**
   * Whether hosts run in the default VPC of the account. Useful for a trial. In production, use private subnets.
   *
   * A change moves the hosts to another VPC. With `true` it deletes a VPC that the stack has created: deploy it when
   * no job runs.
   *
   * @default false
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
   */
  readonly useDefaultVpc?: boolean;

  /**
   * Address range of the new VPC: a CIDR block of /16 to /22.
   *
   * Each availability zone has a private and a public subnet. A subnet has a sixteenth of the range: room for 4,091
   * hosts in a /16, for 59 in a /22. `172.17.0.0/16` is not possible, because Docker uses it on each host. A change
   * creates another VPC, moves the compute environments to it, and then deletes the old VPC: deploy it when no job
   * runs, and first remove what others have added to the old VPC.
   *
   * @default "10.0.0.0/16"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
   */
  readonly vpcCidr?: string;

  /**
   * Number of availability zones in which the new VPC has subnets: 1 to 6. More zones give more Spot capacity pools.
   *
   * In a region with fewer zones than the default, the default is the number of its zones. A higher number than the
   * region has is refused. Without `region`, the VPC has at most two, because every region has two. A change replaces
   * the hosts. A lower number deletes subnets: deploy it when no job runs.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html
   */
  readonly maxAzs?: number;

  /**
   * Number of NAT gateways in the new VPC: 0 to `maxAzs`. One is enough for all zones. Each is billed by the hour.
   *
   * With 0 there are no private subnets: hosts have public addresses, but still no inbound rule. A change to or from 0
   * moves the hosts to the other subnets of the same VPC: deploy it when no job runs.
   *
   * @default 1
   * @see https://aws.amazon.com/vpc/pricing/
   */
  readonly natGateways?: number;

  /**
   * Whether hosts reach the internet. Set `false` for subnets that reach AWS through VPC endpoints only.
   *
   * Such a VPC needs interface endpoints for `ecr.api`, `ecr.dkr`, `ecs`, `ecs-agent`, `ecs-telemetry` and `logs`, and
   * a gateway endpoint for `s3`, which also has the packages of Amazon Linux. `false` requires `vpcId`, `subnetIds`,
   * `hostAwsCli: false` and a `jobImage` in ECR, and excludes `pullThroughRegistries`. These are checked. The knob
   * itself does not change the stack.
   *
   * @default true
   * @see https://docs.aws.amazon.com/batch/latest/userguide/vpc-endpoint-considerations.html
   */
  readonly internetAccess?: boolean;

  /**
   * URL of the HTTP proxy for the traffic of hosts to the internet, such as `http://proxy.lab:3128`.
   *
   * Docker, the ECS agent, dnf, curl and the CloudWatch agent use it. Jobs do not get it. A change replaces the hosts.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/http_proxy_config.html
   */
  readonly httpProxy?: string;

  /**
   * Names, domains such as `.lab.org`, and addresses that hosts reach without the proxy.
   *
   * The host itself and the addresses for metadata and credentials are always included. A change replaces the hosts.
   *
   * @default - none, except those that are always included
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/http_proxy_config.html
   */
  readonly noProxy?: string[];
}
