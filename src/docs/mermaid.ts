/** A diagram in a page. GitHub draws it in the theme of the reader, at most as wide as the page. */
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

/** The characters with a meaning in a label, and the entities that stand for them as text. */
const ENTITIES: Record<string, string> = {
  '#': '#35;',
  '&': '#amp;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
};

/** Longer text makes a diagram too wide to be read. */
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
