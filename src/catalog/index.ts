export { checkInstances } from './check';
export type { InstanceNote, NoteEffect } from './checks/notes';
export { scratchWarnings } from './checks/scratch-warnings';
export { catalog } from './ec2/catalog';
export { ABOUT } from './ec2/data/about';
export { canBeRegion, isKnownRegion } from './ec2/region-names';
export {
  type InstanceFigures,
  instanceFigures,
  instanceTypesOffered,
  type LargestJob,
  type OfferedType,
  type Range,
} from './figures';
export { type ResolvedInstances, resolveInstances } from './resolve';
export { mostRunning } from './selection/limit';
export type { InstanceSelection } from './selection/request';
