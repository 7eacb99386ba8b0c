import type { JobKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';
import { type Rules, rule } from './rule';
import { integer } from './values';

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const RETENTION: Form<number> = { check: checkRetention, expects: `one of ${RETENTION_DAYS.join(', ')}` };

export const JOBS = {
  jobTimeoutHours: rule(integer(1, 336, ' hours'), 48),
  jobAttempts: rule(integer(1, 10, ' attempts'), 3),
  logRetentionDays: rule(RETENTION, 30),
} satisfies Rules<JobKnobs>;

function checkRetention(option: string, days: unknown): Problem[] {
  if (RETENTION_DAYS.includes(days as number)) {
    return [];
  }
  const nearest =
    typeof days === 'number' && Number.isFinite(days)
      ? `Did you mean ${RETENTION_DAYS.reduce((best, next) => (Math.abs(next - days) < Math.abs(best - days) ? next : best))}? `
      : '';
  return [
    {
      option,
      value: days,
      reason: 'CloudWatch Logs does not offer this number of days.',
      fix: `${nearest}Use one of ${RETENTION_DAYS.join(', ')}.`,
    },
  ];
}
