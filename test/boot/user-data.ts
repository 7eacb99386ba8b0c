/** The bodies of the parts of a MIME multipart text. */
export function bodiesOf(userData: string): string[] {
  const [, boundary] = /boundary="([^"]+)"/.exec(userData) ?? [];
  return userData
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.slice(part.indexOf('\n\n') + 2).trimEnd());
}
