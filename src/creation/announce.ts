/** Who is told the next steps, and from which folder they go on. */
interface Audience {
  readonly cwd: string;
  readonly tell: (text: string) => unknown;
}

let audience: Audience = { cwd: process.cwd(), tell: (text) => process.stderr.write(text) };

/** Say something to whoever looks at the screen, or to the program that makes the repository. */
export function announce(text: (cwd: string) => string): void {
  audience.tell(text(audience.cwd));
}

/** Have it said to somebody else. */
export function announceTo(other: Audience): void {
  audience = other;
}
