/** Whoever was asked has had enough. */
export class Cancelled extends Error {}
