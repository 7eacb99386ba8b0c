/** Whether a value is an object as a literal or JSON creates it. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  const prototype: unknown = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  // Objects of a test or a virtual machine have another `Object`.
  return prototype === null || (prototype as object | undefined)?.constructor?.name === 'Object';
}
