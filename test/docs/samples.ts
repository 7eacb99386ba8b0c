/** The samples of a page that are to be pasted. */
export function samplesIn(page: string): string[] {
  return [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
}

/** `src/main.ts` with samples where the page says that they belong, indented as an editor does. */
export function pasted(main: string, samples: string[]): string {
  const end = '\n    return stack;\n';
  if (main.split(end).length !== 2) {
    throw new Error('src/main.ts has not one place for samples.');
  }
  const statements = samples.map((sample) => `\n${sample.replace(/^(?=.)/gm, '    ')}`);
  return main.replace(end, () => [...statements, end].join(''));
}
