/** The workflow engines that the hosts are prepared for. */
export interface EngineKnobs {
  /**
   * The workflow engines in use: any of `nextflow`, `miniwdl`, `snakemake`, `cromwell`, `step-functions`.
   *
   * Hosts have what an engine needs: for `cromwell`, the paths that its AWS backend mounts into containers.
   *
   * @default ["nextflow"]
   */
  readonly engines?: string[];

  /**
   * Whether every host has the AWS CLI in `/opt/aws-cli`, from where containers can mount it.
   *
   * Nextflow, Cromwell and the job definitions of the stack use it. With `false` a host downloads nothing at boot
   * except from the package repositories of AWS. A VPC without internet access requires that.
   *
   * @default true
   * @see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
   */
  readonly hostAwsCli?: boolean;
}
