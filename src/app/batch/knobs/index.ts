import type { EngineKnobs } from './engines';
import type { GeneralKnobs } from './general';
import type { HostKnobs } from './hosts';
import type { ImageKnobs } from './images';
import type { InstanceKnobs } from './instances';
import type { JobKnobs } from './jobs';
import type { NetworkKnobs } from './network';
import type { QueueKnobs } from './queues';
import type { StorageKnobs } from './storage';

export * from './engines';
export * from './general';
export * from './hosts';
export * from './images';
export * from './instances';
export * from './jobs';
export * from './network';
export * from './queues';
export * from './storage';

/** Everything that can be set about the Batch core, in `.projenrc.ts` or as a flag of `projen new`. */
export interface BatchKnobs
  extends GeneralKnobs,
    InstanceKnobs,
    HostKnobs,
    QueueKnobs,
    NetworkKnobs,
    StorageKnobs,
    ImageKnobs,
    EngineKnobs,
    JobKnobs {}
