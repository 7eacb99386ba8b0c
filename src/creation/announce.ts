/** The receiver of the next steps, and the folder from which it continues. */
interface Audience {
  readonly cwd: string;
  readonly tell: (text: string) => unknown;
}

let audience: Audience = { cwd: process.cwd(), tell: (text) => process.stderr.write(text) };

/** Print a text on the terminal, or pass it to the program that creates the repository. */
export function announce(text: (cwd: string) => string): void {
  audience.tell(text(audience.cwd));
}

/** Send the texts to another receiver. */
export function announceTo(other: Audience): void {
  audience = other;
}
