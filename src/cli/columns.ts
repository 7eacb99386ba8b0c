/** The least number of columns that a terminal has. */
const WIDTH = 80;

/** Where explanations begin. */
const INDENT = 34;

/** Put a flag to the left and its explanation to the right, or below a flag that is too long. */
export function column(flag: string, what: string): string {
  const lead = `  ${flag}`;
  const text = wrapped(what, INDENT);
  return lead.length + 2 > INDENT ? `${lead}\n${text}` : lead.padEnd(INDENT) + text.slice(INDENT);
}

/** Wrap text at the width of a terminal, with each line indented. */
export function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && indent + line.length + 1 + word.length < WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
