import { EC2Client } from '@aws-sdk/client-ec2';

/** What EC2 answers to a request: a document, or an error by its code. */
export type Answer = { readonly xml: string } | { readonly error: string };

/** A request as EC2 receives it. */
export interface Asked {
  readonly region: string;
  readonly action: string;
  readonly parameters: URLSearchParams;
}

/** Real clients, with their retries, of an EC2 that is not there. */
export class FakeEc2 {
  /** What has been asked, in order. */
  public readonly asked: Asked[] = [];

  constructor(private readonly answer: (asked: Asked, nth: number) => Answer) {}

  public readonly clientFor = (region: string): EC2Client =>
    new EC2Client({
      region,
      // Not adaptive, which after a throttling error would slow the test down as it does the refresh.
      retryMode: 'standard',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: {
        handle: async (request: { body: string }) => ({ response: this.respond(region, request.body) }),
      },
    });

  private respond(region: string, body: string) {
    const parameters = new URLSearchParams(body);
    const asked = { region, action: parameters.get('Action') ?? '', parameters };
    this.asked.push(asked);
    const answer = this.answer(asked, this.asked.length);
    const error = 'error' in answer;
    // As EC2 does: to be throttled is to be told that the service is not available.
    const statusCode = error ? (answer.error === 'RequestLimitExceeded' ? 503 : 403) : 200;
    const xml = error
      ? `<Response><Errors><Error><Code>${answer.error}</Code><Message>said EC2</Message></Error></Errors></Response>`
      : `<${asked.action}Response>${answer.xml}</${asked.action}Response>`;
    return { statusCode, headers: { 'content-type': 'text/xml' }, body: Buffer.from(xml) };
  }
}

/** A set of items, as EC2 writes them. */
export function items(name: string, contents: string[]): string {
  return `<${name}>${contents.map((content) => `<item>${content}</item>`).join('')}</${name}>`;
}
