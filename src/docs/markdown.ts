import { type Project, TextFile } from 'projen';
import { inWordsOf } from '../components/words';

/** A page of documentation, managed. */
export class MarkdownFile extends TextFile {
  constructor(project: Project, filePath: string, text: string) {
    super(project, filePath);
    if (this.marker) {
      this.addLine(`<!-- ${this.marker} -->`);
      this.addLine('');
    }
    this.addLine(inWordsOf(project, text.trim()));
    this.addLine('');
  }
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The anchor that GitHub and editors give a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

/** A word of code, on one line. */
export function code(text: string | number | boolean): string {
  const line = String(text).replace(/\s+/g, ' ');
  const [longest = ''] = (line.match(/`+/g) ?? []).sort((one, other) => other.length - one.length);
  return longest === '' ? `\`${line}\`` : `\`${longest} ${line} ${longest}\``;
}

/** The characters with a meaning in Markdown or HTML. */
const MEANINGFUL = /[\\`*[\]<>#~&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** Text of a user, on one line, without a meaning in Markdown. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MEANINGFUL, '\\$&');
}

/** Words of code, one after the other. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(' ');
}
