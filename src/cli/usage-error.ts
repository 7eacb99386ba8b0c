/** What was asked for cannot be done, and the message says what can: for people, without a stack. */
export class UsageError extends Error {}
