/**
 * Turn an unknown member of an enumeration into its name: `Architecture.ARM` is `'ARM'`.
 *
 * A TypeScript runner does not check types, so an unknown member would be `undefined`, which means the default.
 */
export function guardMembers(enumeration: object): void {
  Object.setPrototypeOf(
    enumeration,
    new Proxy(Object.prototype, {
      get: (target, key) => (looksLikeMember(key, enumeration) ? key : Reflect.get(target, key)),
    }),
  );
}

/** Libraries also read other properties, such as `then` and `toJSON`. */
function looksLikeMember(key: string | symbol, enumeration: object): boolean {
  return typeof key === 'string' && (/^[A-Z][A-Z0-9_]*$/.test(key) || Object.hasOwn(enumeration, key.toUpperCase()));
}
