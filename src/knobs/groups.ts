/** The titles of the groups of knobs, by the interface that declares them. */
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

/** Collect the members of each group, in the order in which the groups first appear. */
export function byGroup<T extends { readonly group: string }>(members: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  }
  return groups;
}

/** The title of a group of knobs. */
export function groupTitle(group: string): string {
  return TITLES[group] ?? group;
}
