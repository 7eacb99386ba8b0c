import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type JobSurroundings, ScratchJob, type ScratchJobProps } from './scratch-job';

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
    const { jobImage: image } = surroundings.settings;
    this.command = this.add('job', { image });
    this.highMemory = this.add('job-highmem', { image, vcpus: 4, memoryGiB: 28 });
    for (const job of [this.command, this.highMemory]) {
      Annotations.of(job).acknowledgeWarning(
        '@aws-cdk/aws-ecs:ecrImageRequiresPolicy',
        'The execution role may pull it.',
      );
    }
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
