/** What the groups of knobs are about, by the interface that declares them. */
const TITLES: Record<string, string> = {
  GeneralKnobs: 'Names and place',
  InstanceKnobs: 'Hosts',
  HostKnobs: 'Images, volumes and access of hosts',
  QueueKnobs: 'Job queues',
  NetworkKnobs: 'Network',
  StorageKnobs: 'Buckets and scratch space',
  ImageKnobs: 'Container images',
  EngineKnobs: 'Workflow engines',
  JobKnobs: 'Jobs and logs',
};

/** The title of a group of knobs. */
export function groupTitle(group: string): string {
  return TITLES[group] ?? group;
}
