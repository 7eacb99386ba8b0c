import { itIsRefused, type Row } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ defaultQueuePriority: 1001 }, 'defaultQueuePriority: 1001', /0 to 1000/],
  [{ defaultQueuePriority: 100 }, 'defaultQueuePriority: 100', /lower than priorityQueuePriority/],
  [{ defaultQueuePriority: 300, priorityQueuePriority: 200 }, 'defaultQueuePriority: 300', /\(300\) .* \(200\)/],
  [{ priorityQueuePriority: 0 }, 'priorityQueuePriority: 0', /\(1\) .* \(0\)/],
  [{ priorityQueuePriority: 1 }, 'priorityQueuePriority: 1', /lower than priorityQueuePriority/],
  [{ cancelUnrunnableAfterMinutes: 5 }, 'cancelUnrunnableAfterMinutes: 5', /10 to 1440/],
  [{ jobTimeoutHours: 0 }, 'jobTimeoutHours: 0', /1 to 336/],
  [{ jobAttempts: 11 }, 'jobAttempts: 11', /1 to 10 attempts\.\n +Use 10 or less/],
  [{ logRetentionDays: 31 }, 'logRetentionDays: 31', /Did you mean 30\?/],
];

test.each(WRONG)('%j is refused', itIsRefused);
