import { Annotations, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { nameProblems, propertyProblems } from './job-checks';
import { checkFit } from './job-fit';
import { type JobContext, ScratchJob } from './scratch-job';
import type { ScratchJobProps } from './scratch-job-props';

/** The job definitions of the stack: its own two, and those that you add. */
export class Jobs extends Construct {
  /** `<namespace>-job`: a shell command, with 1 vCPU and 2 GiB. */
  public readonly command: ScratchJob;

  /** `<namespace>-job-highmem`: the same with 4 vCPUs and 28 GiB, which an `xlarge` host of the r families has. */
  public readonly highMemory: ScratchJob;

  private readonly added = new Map<string, ScratchJob>();

  constructor(
    scope: Construct,
    id: string,
    private readonly context: JobContext,
  ) {
    super(scope, id);
    const { jobImage: image } = context.settings;
    // Knobs may leave no host that is large enough for these two. Users who need neither must still be able to deploy.
    this.command = this.define('job', { image }, WARNING);
    this.highMemory = this.define('job-highmem', { image, vcpus: 4, memoryGiB: 28 }, WARNING);
  }

  /**
   * Add a job definition. All problems with it are errors of the synthesis, including that no listed host is large enough
   * for it.
   *
   * @param name its name without the namespace, which is put in front: letters, digits, hyphens and underscores, at
   * most 128 with the namespace
   */
  public add(name: string, props: ScratchJobProps): ScratchJob {
    return this.define(name, props, ERROR);
  }

  private define(name: string, props: ScratchJobProps, unfit: Report): ScratchJob {
    const problems = nameProblems(name, this.fullName(name));
    const present = this.added.get(name);
    if (present) {
      problems.push('A job definition of this name already exists. Use another name.');
    }
    for (const problem of problems) {
      Annotations.of(this).addError(`stack.jobs.add('${name}'): ${problem}`);
    }
    const job = present ?? new ScratchJob(this, name || 'unnamed', name, this.context, props);
    this.added.set(name, job);
    this.holdAgainstHosts(job, name, props, unfit);
    return job;
  }

  /** Check the sizes against the hosts, unless they are wrong or not known yet. */
  private holdAgainstHosts(job: ScratchJob, name: string, props: ScratchJobProps, unfit: Report): void {
    const { vcpus = 1, memoryGiB = 2 * vcpus, gpus = 0 } = props;
    if (propertyProblems(props).length > 0 || [vcpus, memoryGiB, gpus].some((size) => Token.isUnresolved(size))) {
      return;
    }
    const { settings, instanceTypes } = this.context;
    const request = { name: this.fullName(name), vcpus, memoryMiB: Math.floor(memoryGiB * 1024), gpus };
    const { errors, warnings } = checkFit(request, settings, instanceTypes);
    for (const text of errors) {
      unfit(job, text);
    }
    for (const text of warnings) {
      WARNING(job, text);
    }
  }

  private fullName(name: string): string {
    return `${this.context.settings.namespace}-${name}`;
  }
}

/** Reports a message about a job. */
type Report = (job: ScratchJob, text: string) => void;

const ERROR: Report = (job, text) => Annotations.of(job).addError(text);
const WARNING: Report = (job, text) => Annotations.of(job).addWarningV2('gwf-batch:hosts-for-job', text);
