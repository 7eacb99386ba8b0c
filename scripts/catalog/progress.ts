/** A line that is overwritten as things go on; one after the other where there is no terminal. */
export class ProgressLine {
  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** Say what is under way. */
  public show(text: string): void {
    this.stream.write(this.stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  }

  /** Leave the line for what is printed next. */
  public end(): void {
    if (this.stream.isTTY) {
      this.stream.write('\r\x1b[K');
    }
  }
}
