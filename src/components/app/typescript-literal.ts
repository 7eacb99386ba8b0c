/** TypeScript code that is written unchanged into a literal, such as a member of an enumeration. */
export class Code {
  constructor(public readonly text: string) {}
}

const WIDTH = 120;

/**
 * Write a value as TypeScript source, in the style of the repository's formatter. Undefined values are omitted.
 *
 * @param value a literal: texts, numbers, booleans, lists, objects, and `Code`
 * @param indent columns by which the line that the value begins on is indented
 * @param lead columns that precede the value on that line
 */
export function literal(value: unknown, indent = 0, lead = 0): string {
  if (value instanceof Code) {
    return value.text;
  }
  if (typeof value === 'string') {
    return quote(value);
  }
  if (Array.isArray(value)) {
    return list(value, indent, lead);
  }
  if (typeof value === 'object' && value !== null) {
    return object(value, indent);
  }
  return String(value);
}

function list(values: unknown[], indent: number, lead: number): string {
  const line = `[${values.map((value) => literal(value)).join(', ')}]`;
  if (!line.includes('\n') && indent + lead + line.length + 1 <= WIDTH) {
    return line;
  }
  const pad = ' '.repeat(indent + 2);
  return `[\n${values.map((value) => `${pad}${literal(value, indent + 2)},\n`).join('')}${' '.repeat(indent)}]`;
}

function object(value: object, indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const lines = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => {
      const name = `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)}: `;
      const isShorthand = each instanceof Code && each.text === key;
      return `${pad}${isShorthand ? '' : name}${literal(each, indent + 2, name.length)},\n`;
    });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${' '.repeat(indent)}}`;
}

/**
 * In the quotes that the formatter chooses: those that need fewer escapes, and single quotes if both need the same
 * number.
 */
function quote(text: string): string {
  const mark = text.split("'").length > text.split('"').length ? '"' : "'";
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', '\\n')}${mark}`;
}
