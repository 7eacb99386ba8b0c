/** What EC2 and the SDK call it when it is the credentials that are at fault. */
const CREDENTIALS = [
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'RequestExpired',
  'TokenProviderError',
];

/** What went wrong and what to do about it, for whoever runs the refresh; nothing of where in the code it happened. */
export function explain(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const said = `${name}: ${message}`;
  if (CREDENTIALS.includes(name)) {
    return `${said}\nThe refresh needs AWS credentials: log in (such as by "aws sso login") or set AWS_PROFILE, and run it again.`;
  }
  if (name === 'UnauthorizedOperation') {
    return `${said}\nThe refresh needs ec2:DescribeRegions, DescribeAvailabilityZones, DescribeInstanceTypes and DescribeInstanceTypeOfferings.`;
  }
  return `${said}\nNothing was changed. Run it again.`;
}
