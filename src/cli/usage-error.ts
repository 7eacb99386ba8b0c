/** A request that cannot be met. The message tells the user what to change; it is printed without a stack. */
export class UsageError extends Error {}
