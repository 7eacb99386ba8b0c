import { Aws, CfnMapping, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type InstanceLists, instanceTypesIn } from './instance-lists';

/** The key under which a region of the mapping holds its list. */
const LIST = 'types';

/**
 * The instance types of one compute environment, where it is deployed.
 *
 * A stack that knows its region carries the list of that region. One that does not carries all of them, as a mapping,
 * and picks by `AWS::Region` when it is deployed.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html
 */
export class RegionalInstanceTypes extends Construct {
  /** What `ComputeResources.InstanceTypes` takes: a list, or the look-up of one. */
  public readonly value: string[];

  constructor(scope: Construct, id: string, lists: InstanceLists) {
    super(scope, id);
    const { region } = Stack.of(this);
    this.value =
      lists.exact !== '' || !Token.isUnresolved(region) ? instanceTypesIn(lists, region) : this.lookUp(lists);
  }

  private lookUp(lists: InstanceLists): string[] {
    const types = (region: string) => ({ [LIST]: instanceTypesIn(lists, region).join(',') });
    const mapping = new CfnMapping(this, 'Regions', {
      mapping: Object.fromEntries(Object.keys(lists.families).map((region) => [region, types(region)])),
    });
    // The default serves regions that are newer than the lists.
    return Fn.split(',', mapping.findInMap(Aws.REGION, LIST, lists.otherwise));
  }
}
