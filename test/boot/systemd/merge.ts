const BOUNDARY = '==MERGED==';

/** What AWS Batch sets in its own part, as captured on a host. A shell script: it runs in the final stage. */
export const BATCH_OPTIONS = {
  ECS_CLUSTER: 'spot_Batch_01234567-89ab-cdef-0123-456789abcdef',
  ECS_DISABLE_IMAGE_CLEANUP: 'false',
  ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION: '2m',
  ECS_IMAGE_CLEANUP_INTERVAL: '10m',
  ECS_IMAGE_MINIMUM_CLEANUP_AGE: '10m',
  ECS_NUM_IMAGES_DELETE_PER_CYCLE: '5',
  ECS_RESERVED_MEMORY: '32',
};

/** On which side of our parts AWS Batch's own part is. It is captured in front, and documented nowhere. */
export type BatchSide = 'before' | 'after';

/** User data as a host gets it: AWS Batch adds a part of its own to those of the launch template. */
export function merge(ours: string, side: BatchSide = 'before'): string {
  const lines = Object.entries(BATCH_OPTIONS).map(([name, value]) => `echo ${name}=${value}>>/etc/ecs/ecs.config`);
  const batch = ['Content-Type: text/x-shellscript; charset="us-ascii"', '', '#!/bin/bash', ...lines, ''].join('\n');
  const [, boundary] = /boundary="([^"]+)"/.exec(ours) ?? [];
  const parts = ours
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r?\n/, ''));
  return [
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    'MIME-Version: 1.0',
    '',
    ...(side === 'before' ? [batch, ...parts] : [...parts, batch]).map((part) => `--${BOUNDARY}\n${part}`),
    `--${BOUNDARY}--`,
    '',
  ].join('\n');
}
