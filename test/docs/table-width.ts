/** A table of a page. */
export interface Table {
  /** Its first line. */
  readonly head: string;

  /** The pixels that it takes at least on GitHub, by estimate. */
  readonly width: number;
}

/** What a character takes, at most, and what surrounds the text of a cell. */
const CHARACTER = 8.5;
const PADDING = 27;

/** The tables of a page, with the width below which GitHub has them scrolled: a line breaks at spaces only, in code too. */
export function tablesOf(page: string): Table[] {
  const tables = page.match(/^\|.*\|\n\|(?: -+ \|)+(?:\n\|.*\|$)*/gm) ?? [];
  return tables.map((text) => {
    const [head, , ...rows] = text.split('\n');
    const columns = cellsOf(head).map((_, index) => [head, ...rows].map((row) => cellsOf(row)[index] ?? ''));
    return { head, width: columns.reduce((sum, cells) => sum + longestWord(cells) * CHARACTER + PADDING, 0) };
  });
}

function cellsOf(row: string): string[] {
  return row.slice(2, -2).split(/(?<!\\) \| /);
}

function longestWord(cells: string[]): number {
  const shown = cells.map((cell) => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, ''));
  return Math.max(...shown.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
}
