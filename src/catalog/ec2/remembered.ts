/** Compute the result for each name once: the lists of all regions have the same families, sizes and types. */
export function remembered<Result>(compute: (name: string) => Result): (name: string) => Result {
  const results = new Map<string, Result>();
  return (name) => {
    if (!results.has(name)) {
      results.set(name, compute(name));
    }
    return results.get(name) as Result;
  };
}
