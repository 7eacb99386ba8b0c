/** The user canceled a question. */
export class Cancelled extends Error {}
