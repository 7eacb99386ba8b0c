import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';
import { text } from './values';

const EXAMPLE = '10.0.0.0/16';

const isAddressRange = text({
  pattern: /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/,
  name: 'an IPv4 address range in CIDR notation',
  example: EXAMPLE,
}).check;

/**
 * Ranges that no VPC can have, or that conflict with Docker on the hosts.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
const TAKEN: [first: string, bits: number, what: string][] = [
  ['0.0.0.0', 8, 'is reserved for "this network"'],
  ['127.0.0.0', 8, 'is the loopback range of every host'],
  ['169.254.0.0', 16, 'is the range of the instance metadata service'],
  ['172.17.0.0', 16, 'is the range of the network that Docker creates on each host'],
  ['224.0.0.0', 3, 'is reserved for multicast and future use'],
];

/** An address range that a VPC can have, and that is large enough for subnets in six zones. */
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
    // Some programs read such a number as octal.
    return problem('A number in the range begins with 0.', 'Remove leading zeros.');
  }
  if (address.split('.').some((byte) => Number(byte) > 255)) {
    return problem('A number in the address is above 255.', `Use numbers from 0 to 255, as in ${EXAMPLE}.`);
  }
  if (bits < 16 || bits > 22) {
    return problem('The prefix length must be between /16 and /22.', `Use a range such as ${EXAMPLE}.`);
  }
  const start = startOf(address, bits);
  if (start !== numberOf(address)) {
    const right = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.');
    return problem(`A /${bits} range cannot begin at ${address}.`, `Did you mean ${right}/${bits}?`);
  }
  const taken = TAKEN.find(([first, size]) => startOf(address, size) === numberOf(first));
  return taken
    ? problem(`Part of ${taken[0]}/${taken[1]}, which ${taken[2]}.`, `Use a private range such as ${EXAMPLE}.`)
    : [];
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

/** The first address of the range of this size that contains the address. */
function startOf(address: string, bits: number): number {
  const number = numberOf(address);
  return number - (number % 2 ** (32 - bits));
}
