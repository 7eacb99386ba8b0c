/**
 * Let a member that an enumeration does not have arrive as its name: `Architecture.ARM` is `'ARM'`.
 *
 * A TypeScript runner checks no types, so that it would arrive as `undefined`, which means the default.
 */
export function guardMembers(enumeration: object): void {
  Object.setPrototypeOf(
    enumeration,
    new Proxy(Object.prototype, {
      get: (target, key) => (looksLikeMember(key, enumeration) ? key : Reflect.get(target, key)),
    }),
  );
}

/** Libraries look for properties of all kinds, such as `then` and `toJSON`. */
function looksLikeMember(key: string | symbol, enumeration: object): boolean {
  return typeof key === 'string' && (/^[A-Z][A-Z0-9_]*$/.test(key) || Object.hasOwn(enumeration, key.toUpperCase()));
}
