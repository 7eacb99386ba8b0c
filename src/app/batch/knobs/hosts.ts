/** The AMI of the hosts, the encryption of their volumes, and access to them. */
export interface HostKnobs {
  /**
   * Any text, such as `2026-12`: a change replaces every host, and the new hosts start from the newest AMI.
   *
   * AWS Batch takes a newer AMI only when it replaces hosts. A new text brings the security updates of the AMI without
   * any other change. Running jobs have five days to end. Up to 32 letters, digits, dots, underscores and hyphens.
   *
   * @default - none: hosts get a newer AMI when another change replaces them
   * @see https://docs.aws.amazon.com/batch/latest/userguide/infrastructure-updates.html
   */
  readonly hostRefresh?: string;

  /**
   * Your own AMI, such as `ami-0123456789abcdef0`, which every host starts from.
   *
   * Build it from the ECS-optimized AMI of Amazon Linux 2023 for the architecture of the hosts, because the boot
   * scripts rely on that AMI. Its root volume must be `/dev/xvda`, with at most 40 GiB. Hosts with GPUs start from it
   * too, so it must contain the driver of the GPUs. AWS Batch then takes no newer AMI, so you must provide the security
   * updates. An AMI belongs to one region, so set `region` too. A change replaces the hosts.
   *
   * @default - the newest ECS-optimized AMI at the time when AWS Batch replaces the hosts
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-batch-ami.html
   */
  readonly hostImageId?: string;

  /**
   * ARN of the KMS key that encrypts all volumes of the hosts. The key must be in the region of the stack.
   *
   * Two service-linked roles start hosts: `AWSServiceRoleForAutoScaling`, and for Spot `AWSServiceRoleForEC2Spot`. The
   * key policy must allow both to use the key and to create grants, or no host starts. This stack cannot grant that:
   * you must change the policy of the key. A change replaces the hosts.
   *
   * @default - the account's default key for EBS
   * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
   */
  readonly volumeKmsKeyArn?: string;

  /**
   * Whether Session Manager can open a shell on a host.
   *
   * `true` adds the permissions of Session Manager to the instance role. Every job can use this role, so set it only
   * while you examine a problem.
   *
   * @default false
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
   */
  readonly sessionManager?: boolean;

  /**
   * Maximum number of network hops for a response of the instance metadata service: 1 to 64.
   *
   * With 2 or more, containers that have their own network can reach the service. No value keeps jobs away from it: a
   * job uses the network of its host and reaches the service with 1 too. A change replaces the hosts.
   *
   * @default 2
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateInstanceMetadataOptionsRequest.html
   */
  readonly metadataHopLimit?: number;
}
