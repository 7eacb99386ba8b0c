/** A heading of a page. */
interface Heading {
  readonly level: number;
  readonly text: string;

  /** The number of its line. */
  readonly line: number;
}

/** The headings of a page, without comments in code. */
export function headingsOf(page: string): Heading[] {
  let isCode = false;
  return page.split('\n').flatMap((text, line) => {
    isCode = text.startsWith('```') ? !isCode : isCode;
    const [, marks, heading] = (!isCode && /^(#+) (.*)$/.exec(text)) || [];
    return marks ? [{ level: marks.length, text: heading, line }] : [];
  });
}

/** The text below a heading, up to the next one of its level or above. Empty if there is no such heading. */
export function sectionOf(page: string, heading: string): string {
  const headings = headingsOf(page);
  const start = headings.find(({ text }) => text === heading);
  if (start === undefined) {
    return '';
  }
  const end = headings.find(({ level, line }) => line > start.line && level <= start.level);
  return page
    .split('\n')
    .slice(start.line + 1, end?.line)
    .join('\n');
}

/** What GitHub makes of headings, to link to them. */
export function anchorsOf(page: string): string[] {
  return headingsOf(page).map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** The row of a table that begins with a cell, by its cells. */
export function rowOf(text: string, first: string): string[] {
  const row = text.split('\n').find((line) => line.startsWith(`| ${first} |`));
  return (row ?? '').slice(2, -2).split(' | ');
}

/** The number of the generation in the name of each family, such as 8 in `m8i`. */
export function generationsIn(families: string): number[] {
  return [...families.matchAll(/`[a-z]+(\d+)[a-z-]*`/g)].map(([, generation]) => Number(generation));
}
