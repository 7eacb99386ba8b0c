import { type Project, TextFile } from 'projen';
import { inWordsOf } from './words';

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

/** What GitHub and editors make of the text of a heading, to link to it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

/** A word of code. */
export function code(text: string | number | boolean): string {
  return `\`${text}\``;
}

/** Words of code, one after the other. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(' ');
}

/** Lines of a shell. */
export function fence(...lines: string[]): string {
  return fenced('sh', lines);
}

/** Lines of TypeScript that work where they are pasted: those of a page together, in any order. */
export function typescriptFence(...lines: string[]): string {
  return fenced('ts', lines);
}

/** Lines of TypeScript that need something else first. */
export function typescriptExcerpt(...lines: string[]): string {
  return fenced('typescript', lines);
}

function fenced(language: string, lines: string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}
