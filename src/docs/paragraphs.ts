/** A line that begins a block, or is a block by itself: heading, list item, table row, fence, slot. */
const BEGINS = /^\s*(?:#|[-*] |\d+\. |\||```|\{\{\w+\}\}\s*$)/;

/** A line after which no paragraph continues. */
const STANDS_BY_ITSELF = /^\s*(?:$|#|\||```|\{\{\w+\}\}\s*$)/;

/**
 * Join the lines of each paragraph and list item, and leave one blank line between blocks.
 *
 * In the files of the pages each sentence is on a separate line, so that a sentence with a condition can be omitted.
 */
export function paragraphs(lines: readonly string[]): string {
  const blocks: string[] = [''];
  let isCode = false;
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (line.startsWith('```')) {
      isCode = !isCode;
      blocks.push(line);
    } else if (isCode || BEGINS.test(line)) {
      blocks.push(line);
    } else if (line.trim() === '') {
      blocks.push(...(last === '' ? [] : ['']));
    } else if (STANDS_BY_ITSELF.test(last)) {
      blocks.push(line);
    } else {
      blocks[blocks.length - 1] = `${last} ${line.trim()}`;
    }
  }
  return blocks.join('\n').trim();
}
