import { HostBoot } from '../../../src/app/batch/hosts/host-boot';
import type { BatchSettings } from '../../../src/app/batch/settings';
import { settings } from '../../app/batch/deployment';

/** A shared file system. */
export const MOUNT = {
  package: 'amazon-efs-utils',
  type: 'efs',
  source: 'fs-0123456789abcdef0:/',
  path: '/mnt/references',
  options: '_netdev,noresvport,tls,iam',
};

/**
 * The user data of hosts with a GiB of scratch space, and with a shared file system, before AWS Batch adds its own.
 *
 * @param add what else hosts are to do
 */
export function rendered(changes: Partial<BatchSettings> = {}, add: (boot: HostBoot) => void = () => {}): string {
  const boot = new HostBoot({ ...settings, scratchGiB: 1, ...changes }, { logGroupName: 'lab-logs' } as never);
  boot.mount(MOUNT);
  add(boot);
  return boot.render();
}
