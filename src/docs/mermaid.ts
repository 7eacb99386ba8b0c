/** A diagram in a page. GitHub draws it in its own light or dark theme, as wide as the page at most. */
export function mermaid(config: object, ...lines: string[]): string {
  return ['```mermaid', '---', ...yaml({ config }), '---', ...lines, '```'].join('\n');
}

function yaml(values: object, indent = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'object'
      ? [`${indent}${key}:`, ...yaml(value, `${indent}  `)]
      : [`${indent}${key}: ${JSON.stringify(value)}`],
  );
}

/** What means something in a label, and as what it is only text. */
const ENTITIES: Record<string, string> = {
  '#': '#35;',
  '&': '#amp;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
};

/** Text beyond this makes a diagram so wide that none of it can be read. */
const LONGEST = 36;

/** The text of a node, in quotes. */
export function label(...lines: (string | number)[]): string {
  return `"${lines.map((line) => escaped(shortened(String(line)))).join('<br/>')}"`;
}

function escaped(text: string): string {
  return text.replace(/[#&"<>`]/g, (character) => ENTITIES[character]);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
