export { catalog } from './catalog';
export { checkInstances } from './check';
export { ABOUT } from './data/about';
export {
  type InstanceFigures,
  instanceFigures,
  instanceTypesOffered,
  type LargestJob,
  type OfferedType,
  type Range,
} from './figures';
export { mostRunning } from './limit';
export type { InstanceNote, NoteEffect } from './notes';
export { canBeRegion, isKnownRegion } from './region-names';
export type { InstanceSelection } from './request';
export { type ResolvedInstances, resolveInstances } from './resolve';
export { scratchWarnings } from './scratch-warnings';
