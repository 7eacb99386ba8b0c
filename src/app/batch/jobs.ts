import { Construct } from 'constructs';
import { type JobSurroundings, ScratchJob, type ScratchJobProps } from './scratch-job';

/** A plain system for both architectures, pinned. */
const PLAIN_IMAGE = 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4';

/** The job definitions of the stack: those that come with it, and those that are added. */
export class Jobs extends Construct {
  /** `<namespace>-job`: a shell command, with 1 vCPU and 2 GiB. */
  public readonly command: ScratchJob;

  /** `<namespace>-job-highmem`: the same with 4 vCPUs and 28 GiB, which an `xlarge` host of the r families has. */
  public readonly highMemory: ScratchJob;

  constructor(
    scope: Construct,
    id: string,
    private readonly surroundings: JobSurroundings,
  ) {
    super(scope, id);
    this.command = this.add('job', { image: PLAIN_IMAGE });
    this.highMemory = this.add('job-highmem', { image: PLAIN_IMAGE, vcpus: 4, memoryGiB: 28 });
  }

  /**
   * Add a job definition.
   *
   * @param name its name; the namespace precedes it
   */
  public add(name: string, props: ScratchJobProps): ScratchJob {
    return new ScratchJob(this, name, name, this.surroundings, props);
  }
}
