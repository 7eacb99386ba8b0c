import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { nameProblems } from './job-checks';
import { type JobSurroundings, ScratchJob, type ScratchJobProps } from './scratch-job';

/** A plain system for both architectures, pinned. */
const PLAIN_IMAGE = 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4';

/** The job definitions of the stack: those that come with it, and those that are added. */
export class Jobs extends Construct {
  /** `<namespace>-job`: a shell command, with 1 vCPU and 2 GiB. */
  public readonly command: ScratchJob;

  /** `<namespace>-job-highmem`: the same with 4 vCPUs and 28 GiB, which an `xlarge` host of the r families has. */
  public readonly highMemory: ScratchJob;

  private readonly added = new Map<string, ScratchJob>();

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
   * Add a job definition. What is wrong with it is an error of the synthesis, all of it at once.
   *
   * @param name its name, without the namespace, which precedes it: letters, digits, hyphens and underscores, at most
   * 128 with the namespace
   */
  public add(name: string, props: ScratchJobProps): ScratchJob {
    const problems = nameProblems(name, `${this.surroundings.settings.namespace}-${name}`);
    const present = this.added.get(name);
    if (present) {
      problems.push('There is a job definition of this name already. Give each its own.');
    }
    for (const problem of problems) {
      Annotations.of(this).addError(`stack.jobs.add('${name}'): ${problem}`);
    }
    const job = present ?? new ScratchJob(this, name || 'unnamed', name, this.surroundings, props);
    this.added.set(name, job);
    return job;
  }
}
