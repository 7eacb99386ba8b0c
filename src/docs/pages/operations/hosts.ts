import { BUCKET_LIMITS, HOST_LIMITS } from '../../../app/batch/limits';
import type { Resolution } from '../../../knobs/resolution';
import { renderFile } from '../../render';

type Settings = Resolution['settings'];

/** The boot steps of a host. */
export function boot({ engines, httpProxy, hostAwsCli, scratchGiB, useInstanceStore }: Settings): string {
  return renderFile('operations/boot.md', {
    deadlineMinutes: HOST_LIMITS.deadlineMinutes,
    lingerMinutes: HOST_LIMITS.lingerMinutes,
    userDataBytes: HOST_LIMITS.userDataBytes.toLocaleString('en-US'),
    useInstanceStore,
    scratchGiB,
    httpProxy,
    hostAwsCli,
    hasCromwell: engines.includes('cromwell'),
  });
}

/** The disks of a host, and the retention of what is on them and in the bucket. */
export function disks(settings: Settings): string {
  return renderFile('operations/disks.md', {
    rootGiB: HOST_LIMITS.rootGiB,
    scratchGiB: settings.scratchGiB,
    scratchGrows: settings.scratchGiBPerVcpu > 0,
    scratchGiBPerVcpu: settings.scratchGiBPerVcpu,
    scratchIops: settings.scratchIops,
    scratchThroughputMiBps: settings.scratchThroughputMiBps,
    useInstanceStore: settings.useInstanceStore,
    existingBucket: settings.existingBucket,
    workExpirationDays: settings.workExpirationDays,
    staleUploadDays: BUCKET_LIMITS.staleUploadDays,
    logRetentionDays: settings.logRetentionDays,
  });
}
