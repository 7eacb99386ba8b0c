/** Whether something is an object as a literal or JSON makes it. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  const prototype: unknown = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  // What a test or a virtual machine makes has another `Object`.
  return prototype === null || (prototype as object | undefined)?.constructor?.name === 'Object';
}
