import type { Fates, Resource, Template } from './compare';
import { identifyingProperties } from './service-spec';

/** Why a resource cannot be made: another one has its name, or what of a network there can be but once. */
export type Conflict = 'name' | 'network';

/**
 * What can belong to one resource of its type at a time, besides names.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html an address has one NAT gateway
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html an internet gateway has one VPC
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html a subnet has one route table, and that
 * has one route for each destination
 */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::NatGateway': ['AllocationId'],
  'AWS::EC2::VPCGatewayAttachment': ['InternetGatewayId'],
  'AWS::EC2::SubnetRouteTableAssociation': ['SubnetId'],
  'AWS::EC2::Route': ['RouteTableId', 'DestinationCidrBlock'],
};

const SUBNET = 'AWS::EC2::Subnet';

/**
 * The resources that cannot be made, by logical id. CloudFormation deletes last: whatever the old template has is still
 * there when the new one's are made.
 *
 * @param present what is there
 * @param fates what the update does
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function conflicts(present: Template, fates: Fates): ReadonlyMap<string, Conflict> {
  const there = Object.values(present.Resources);
  const found = new Map<string, Conflict>();
  for (const [id, { is, after }] of fates) {
    const conflict = after && (is === 'added' || is === 'replaced') ? conflictOf(after, there) : undefined;
    if (conflict) {
      found.set(id, conflict);
    }
  }
  return found;
}

function conflictOf(made: Resource, there: Resource[]): Conflict | undefined {
  const others = there.filter(({ Type }) => Type === made.Type);
  const by = ONCE[made.Type];
  if (others.some((other) => haveSame(by ?? identifyingProperties(made.Type), made, other))) {
    return by ? 'network' : 'name';
  }
  return made.Type === SUBNET && others.some((other) => overlap(made, other)) ? 'network' : undefined;
}

function haveSame(properties: readonly string[], one: Resource, other: Resource): boolean {
  const values = ({ Properties }: Resource) => properties.map((name) => Properties?.[name]);
  return (
    properties.length > 0 &&
    values(one).every((value) => value !== undefined) &&
    JSON.stringify(values(one)) === JSON.stringify(values(other))
  );
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
function overlap(one: Resource, other: Resource): boolean {
  const [[from, to], [otherFrom, otherTo]] = [one, other].map(({ Properties }) => range(String(Properties?.CidrBlock)));
  return haveSame(['VpcId'], one, other) && from < otherTo && otherFrom < to;
}

/** The first address of a range, and the one after its last. */
function range(cidr: string): [from: number, to: number] {
  const [address, prefix] = cidr.split('/');
  const from = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return [from, from + 2 ** (32 - Number(prefix))];
}
