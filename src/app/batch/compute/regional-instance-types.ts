import { createHash } from 'node:crypto';
import { Aws, CfnCondition, CfnMapping, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type InstanceLists, instanceTypesIn } from './instance-lists';

/** The second-level key of the mappings, under which each region has its list. */
const LIST = 'types';

/** Some of the instance types of a compute environment. */
export interface ChosenTypes {
  /** The list, or its lookup in a mapping. */
  readonly types: string[];

  /** True in the regions that have any of the types. Absent if all regions have. */
  readonly somewhere?: CfnCondition;
}

/**
 * The instance types of one compute environment in the region of the stack.
 *
 * A stack with a known region has the list of that region. A stack without one has all lists, as a mapping, and
 * CloudFormation selects one by `AWS::Region` at deployment.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html
 */
export class RegionalInstanceTypes extends Construct {
  /** The value of `ComputeResources.InstanceTypes`: a list, or its lookup in a mapping. */
  public readonly value: string[];

  /** The lists that are looked up; absent where one list holds. */
  private readonly byRegion?: ReadonlyMap<string, string[]>;

  constructor(
    scope: Construct,
    id: string,
    private readonly lists: InstanceLists,
  ) {
    super(scope, id);
    const { region } = Stack.of(this);
    if (lists.types !== '' || !Token.isUnresolved(region)) {
      this.value = instanceTypesIn(lists, region);
    } else {
      this.byRegion = new Map(Object.keys(lists.families).map((name) => [name, instanceTypesIn(lists, name)]));
      this.value = this.lookUp('Regions', this.byRegion);
    }
  }

  /** Everything that is listed in any region, each once. */
  public get names(): string[] {
    return this.byRegion ? [...new Set([...this.byRegion.values()].flat())] : this.value;
  }

  /**
   * Select types; undefined if no region has any of them.
   *
   * @param id their name in the template
   */
  public only(id: string, isChosen: (name: string) => boolean): ChosenTypes | undefined {
    if (!this.byRegion) {
      const types = this.value.filter(isChosen);
      return types.length > 0 ? { types } : undefined;
    }
    const byRegion = new Map(
      [...this.byRegion]
        .map(([region, types]): [string, string[]] => [region, types.filter(isChosen)])
        .filter(([, types]) => types.length > 0),
    );
    return byRegion.size === 0
      ? undefined
      : { types: this.lookUp(id, byRegion), somewhere: conditionFor(Stack.of(this), [...byRegion.keys()]) };
  }

  /** A mapping for each list, because CloudFormation limits the size of a mapping. */
  private lookUp(id: string, byRegion: ReadonlyMap<string, string[]>): string[] {
    const mapping = new CfnMapping(this, id, {
      mapping: Object.fromEntries([...byRegion].map(([region, types]) => [region, { [LIST]: types.join(',') }])),
    });
    // The default is for regions that are newer than the lists. Without it the lookup fails even where a condition
    // excludes it.
    return Fn.split(',', mapping.findInMap(Aws.REGION, LIST, this.lists.fallback));
  }
}

/**
 * A condition that is true in some regions. It compares their names, because AWS does not document that a lookup with a
 * default works in a condition. Each set of regions has one condition, because CloudFormation warns about two
 * conditions with the same content.
 */
function conditionFor(stack: Stack, regions: string[]): CfnCondition {
  const id = `In${createHash('sha256').update(regions.join(' ')).digest('hex').slice(0, 8)}`;
  const expression = Fn.conditionOr(...regions.map((region) => Fn.conditionEquals(Aws.REGION, region)));
  return (stack.node.tryFindChild(id) as CfnCondition) ?? new CfnCondition(stack, id, { expression });
}
