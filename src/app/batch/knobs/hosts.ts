/** From which image hosts start, how their volumes are encrypted, and who reaches what on them. */
export interface HostKnobs {
  /**
   * A text whose change replaces every host, such as `2026-12`: new hosts start from the newest AMI.
   *
   * AWS Batch takes the newest AMI when it replaces hosts, and at no other time. A new text brings the security updates
   * of the AMI without any other change; jobs that run have five days to end. Up to 32 letters, digits, dots,
   * underscores and hyphens.
   *
   * @default - none: hosts get a newer AMI when another change replaces them
   * @see https://docs.aws.amazon.com/batch/latest/userguide/infrastructure-updates.html
   */
  readonly hostRefresh?: string;

  /**
   * An AMI of your own that every host starts from, such as `ami-0123456789abcdef0`.
   *
   * Make it from the ECS-optimized AMI of Amazon Linux 2023, for the architecture of the hosts: the boot scripts rely on
   * it. Its root volume is `/dev/xvda` and has at most 40 GiB. Hosts with GPUs start from it too, and need its drivers.
   * AWS Batch no longer takes newer AMIs: security updates are up to you. An AMI belongs to one region, so set `region`.
   * A change replaces the hosts.
   *
   * @default - the newest ECS-optimized AMI whenever AWS Batch replaces the hosts
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-batch-ami.html
   */
  readonly hostImageId?: string;

  /**
   * The KMS key that all volumes of the hosts are encrypted with, in the region of the stack. A change replaces the hosts.
   *
   * Two service-linked roles start hosts: `AWSServiceRoleForAutoScaling`, and for Spot `AWSServiceRoleForEC2Spot`. The
   * key policy must let both use the key and create grants, or no host starts. Only the key can say so, not this stack.
   *
   * @default - the default key of the account for EBS
   * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
   */
  readonly volumeKmsKeyArn?: string;

  /**
   * Whether Session Manager opens a shell on a host.
   *
   * It adds what Session Manager needs to the instance role, which any job can take: switch it on to look into a problem,
   * then off again.
   *
   * @default false
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
   */
  readonly sessionManager?: boolean;

  /**
   * How many network hops an answer of the metadata service may travel: 1 to 64. A change replaces the hosts.
   *
   * With 2, containers that have a network of their own reach it. No value keeps jobs away from it: a job on EC2 shares
   * the network of its host, and reaches the metadata service with 1 too.
   *
   * @default 2
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateInstanceMetadataOptionsRequest.html
   */
  readonly metadataHopLimit?: number;
}
