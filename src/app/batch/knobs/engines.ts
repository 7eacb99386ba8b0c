/** For which workflow engines the hosts are made ready. */
export interface EngineKnobs {
  /**
   * The workflow engines in use: any of `nextflow`, `miniwdl`, `snakemake`, `cromwell`, `step-functions`.
   *
   * Hosts carry what an engine needs of them: for `cromwell` the paths that its AWS backend mounts into containers.
   *
   * @default ["nextflow"]
   */
  readonly engines?: string[];

  /**
   * Whether every host has the AWS CLI below `/opt/aws-cli`, to be mounted into containers.
   *
   * Nextflow, Cromwell and the job definitions of the stack use it. Without it nothing is fetched at boot from outside
   * of AWS's own package repositories, which a VPC without a way to the internet requires.
   *
   * @default true
   * @see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
   */
  readonly hostAwsCli?: boolean;
}
