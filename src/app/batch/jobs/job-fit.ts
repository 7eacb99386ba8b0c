import { neverExceeded, safeMemory } from '../compute/host-memory';
import type { HostFigures, InstanceLists, InstanceTypes } from '../compute/instance-lists';
import { COMPUTE_ENVIRONMENTS, type ComputeEnvironmentName, forEachEnvironment } from '../compute/kinds';
import { environmentsOfQueues } from '../queues/queue-order';
import type { BatchSettings } from '../settings';

/** The resources that a job requests, checked. */
export interface JobRequest {
  /** Its name, for messages. */
  readonly name: string;
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly gpus?: number;
}

/** Messages about the hosts for a job. */
export interface JobFit {
  /** Reasons why the job can never run. */
  readonly errors: string[];

  /** Reasons why it can run on one of the queues only, or probably cannot run. */
  readonly warnings: string[];
}

type FitSettings = Pick<
  BatchSettings,
  'namespace' | `${ComputeEnvironmentName}MaxVcpus` | 'priorityQueueUsesSpot' | 'cancelUnrunnableAfterMinutes'
>;

/** How well a job fits, from worse to better. Unknown if the hosts are not known. */
enum Level {
  NEVER,
  HARDLY,
  UNKNOWN,
  WELL,
}

/** A compute environment, with the limits of its jobs. */
interface Environment {
  readonly title: string;
  readonly knob: ComputeEnvironmentName;
  readonly lists: InstanceLists;
  readonly maxVcpus: number;
}

interface Queue {
  readonly name: string;
  readonly environments: readonly Environment[];
}

/**
 * Check the request of a job against the hosts that are listed.
 *
 * A job that no host can run, or that has more vCPUs than the limit of its compute environment, stays RUNNABLE until it
 * is canceled.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_stuck_in_runnable.html
 */
export function checkFit(job: JobRequest, settings: FitSettings, instanceTypes: InstanceTypes): JobFit {
  const environments = forEachEnvironment(
    (name): Environment => ({
      title: COMPUTE_ENVIRONMENTS[name].title,
      knob: name,
      lists: instanceTypes[name],
      maxVcpus: settings[`${name}MaxVcpus`],
    }),
  );
  const queues: Queue[] = Object.entries(environmentsOfQueues(settings)).map(([queue, names]) => ({
    name: `${settings.namespace}-${queue}`,
    environments: names.map((name) => environments[name]),
  }));
  const without = queues.filter((queue) => levelOn(queue, job) === Level.NEVER);
  if (without.length === queues.length) {
    const reasons = Object.values(environments).map((environment) => whyNot(job, environment));
    return { errors: [`${nameOf(job)}, but no listed host can run it. ${reasons.join(' ')}`], warnings: [] };
  }
  return {
    errors: [],
    warnings: [
      ...without.map((queue) => onOneQueue(job, queue, queues.filter((other) => other !== queue)[0], settings)),
      ...queues.filter((queue) => levelOn(queue, job) === Level.HARDLY).map((queue) => hardly(job, queue)),
    ],
  };
}

function levelOn({ environments }: Queue, job: JobRequest): Level {
  return Math.max(...environments.map((environment) => levelIn(environment, job)));
}

function levelIn({ lists, maxVcpus }: Environment, job: JobRequest): Level {
  if (job.vcpus > maxVcpus) {
    return Level.NEVER;
  }
  return lists.largest === undefined
    ? Level.UNKNOWN
    : Math.max(Level.NEVER, ...Object.values(lists.largest).map((host) => levelAt(host, job)));
}

function levelAt(host: HostFigures, job: JobRequest): Level {
  if (!isWideEnough(host, job) || job.memoryMiB > neverExceeded(host.memoryMiB)) {
    return Level.NEVER;
  }
  return job.memoryMiB > safeMemory(host.memoryMiB) ? Level.HARDLY : Level.WELL;
}

/** Whether a host has the vCPUs and GPUs that a job requests. */
function isWideEnough(host: HostFigures, { vcpus, gpus = 0 }: JobRequest): boolean {
  return vcpus <= host.vcpus && gpus <= host.gpus;
}

/** Say why no host of an environment can run a job, and what to change. */
function whyNot(job: JobRequest, environment: Environment): string {
  const { title, knob, maxVcpus } = environment;
  const lack = levelIn({ ...environment, maxVcpus: job.vcpus }, job) === Level.NEVER ? lackOf(job, environment) : '';
  if (job.vcpus <= maxVcpus) {
    return `${title}: ${lack}`;
  }
  const limit = `${knob}MaxVcpus is ${maxVcpus}, and a job cannot have more vCPUs. Raise it to ${job.vcpus} or more.`;
  if (lack === '') {
    return `${title}: ${limit}`;
  }
  return isHeldDown(environment) && !lacksGpus(job, environment)
    ? `${title}: ${limit} This also lists larger hosts, if ${knob}MaxSize and ${knob}InstanceFamilies allow them.`
    : `${title}: ${limit} Also, ${lack}`;
}

/** Say what the listed hosts lack. */
function lackOf(job: JobRequest, environment: Environment): string {
  const { knob, lists } = environment;
  const hosts = Object.entries(lists.largest ?? {});
  const named = lists.types === '' ? `${knob}InstanceFamilies` : `${knob}InstanceTypes`;
  if (lacksGpus(job, environment)) {
    return `no host has GPUs. Add a family with GPUs, such as g6, to ${named}.`;
  }
  const figures = hosts.map(
    ([type, host]) => `${type} with ${amounts(host)} (jobs get less than ${gib(neverExceeded(host.memoryMiB))})`,
  );
  const ways = [
    ...(isHeldDown(environment) ? [`raise ${knob}MaxVcpus`] : []),
    lists.types === '' ? `change ${knob}MaxSize or ${named}` : `change ${named}`,
  ];
  const larger = ways.join(', ');
  return `the largest ${hosts.length === 1 ? 'host is' : 'hosts are'} ${figures.join('; ')}. Request less, or ${larger} to list larger hosts.`;
}

function lacksGpus({ gpus = 0 }: JobRequest, { lists }: Environment): boolean {
  return gpus > 0 && Object.values(lists.largest ?? {}).every((host) => host.gpus === 0);
}

/** Whether a higher limit may add larger hosts to the list: the next size has at most twice the vCPUs. */
function isHeldDown({ lists, maxVcpus }: Environment): boolean {
  const most = Math.max(...Object.values(lists.largest ?? {}).map(({ vcpus }) => vcpus));
  return lists.types === '' && most <= maxVcpus && 2 * most > maxVcpus;
}

function onOneQueue(job: JobRequest, queue: Queue, other: Queue, settings: FitSettings): string {
  const reasons = queue.environments.map((environment) => whyNot(job, environment));
  return `${nameOf(job)}, but no host of the queue ${queue.name} can run it. Submit it to ${other.name}. In ${queue.name}, it is canceled after ${settings.cancelUnrunnableAfterMinutes} minutes. ${reasons.join(' ')}`;
}

function hardly(job: JobRequest, queue: Queue): string {
  const memory = queue.environments
    .filter(({ maxVcpus }) => job.vcpus <= maxVcpus)
    .flatMap(({ lists }) => Object.values(lists.largest ?? {}))
    .filter((host) => isWideEnough(host, job))
    .map(({ memoryMiB }) => memoryMiB);
  const most = Math.max(...memory);
  return `${nameOf(job)}, which probably does not fit on any host of the queue ${queue.name}. A host with ${gib(most)} has about ${gib(safeMemory(most))} for jobs. Request at most that.`;
}

function nameOf(job: JobRequest): string {
  return `The job ${job.name} requests ${amounts(job)}`;
}

/** `16 vCPUs, 64 GiB, 1 GPU`. */
function amounts({ vcpus, memoryMiB, gpus = 0 }: Omit<JobRequest, 'name'>): string {
  return [
    `${vcpus} ${vcpus === 1 ? 'vCPU' : 'vCPUs'}`,
    gib(memoryMiB),
    ...(gpus > 0 ? [`${gpus} ${gpus === 1 ? 'GPU' : 'GPUs'}`] : []),
  ].join(', ');
}

function gib(mib: number): string {
  if (mib < 1024) {
    return `${mib} MiB`;
  }
  const value = mib / 1024;
  return `${value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value)} GiB`;
}
