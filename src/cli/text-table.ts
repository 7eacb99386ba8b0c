/** Align columns of text; columns of numbers, known or not, are aligned to the right. */
export function textTable(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const isNumber = head.map((_, column) => rows.every((row) => /^([\d.–-]*|not known)$/.test(row[column])));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  return `${[line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')}\n`;
}
