import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';
import { text } from './values';

const EXAMPLE = '10.0.0.0/16';

const isAddressRange = text({
  pattern: /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/,
  name: 'an address range',
  example: EXAMPLE,
}).check;

/**
 * Ranges that no VPC can have, or none with docker in it.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
const TAKEN: [first: string, bits: number, what: string][] = [
  ['0.0.0.0', 8, 'stands for this network'],
  ['127.0.0.0', 8, 'is that of the host itself'],
  ['169.254.0.0', 16, 'is that of the metadata service'],
  ['172.17.0.0', 16, 'is that of the network that docker makes on each host'],
  ['224.0.0.0', 3, 'is no range of single hosts'],
];

/** An address range that a VPC can have, and that is divided among six zones. */
export const CIDR: Form<string> = { check: checkCidr, expects: 'a private address range from /16 to /22' };

function checkCidr(option: string, cidr: unknown): Problem[] {
  const problems = isAddressRange(option, cidr);
  if (problems.length > 0) {
    return problems;
  }
  const [address, prefix] = (cidr as string).split('/');
  const bits = Number(prefix);
  const problem = (reason: string, fix: string) => [{ option, value: cidr, reason, fix }];
  if (/(^|[./])0\d/.test(cidr as string)) {
    // Some programs take such a number for an octal one.
    return problem('A number in it begins with 0.', `Give one such as ${EXAMPLE}.`);
  }
  if (address.split('.').some((byte) => Number(byte) > 255)) {
    return problem('A part of the address is above 255.', `Give one such as ${EXAMPLE}.`);
  }
  if (bits < 16 || bits > 22) {
    return problem(`/${bits} is not between /16 and /22.`, `Give one such as ${EXAMPLE}.`);
  }
  const start = startOf(address, bits);
  if (start !== numberOf(address)) {
    const right = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.');
    return problem(`A range of /${bits} does not begin at ${address}.`, `Did you mean ${right}/${bits}?`);
  }
  const taken = TAKEN.find(([first, size]) => startOf(address, size) === numberOf(first));
  return taken
    ? problem(`It lies in ${taken[0]}/${taken[1]}, which ${taken[2]}.`, `Give a private one, such as ${EXAMPLE}.`)
    : [];
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

/** Where the range of a size that an address is in begins. */
function startOf(address: string, bits: number): number {
  const number = numberOf(address);
  return number - (number % 2 ** (32 - bits));
}
