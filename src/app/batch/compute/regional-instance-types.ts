import { createHash } from 'node:crypto';
import { Aws, CfnCondition, CfnMapping, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type InstanceLists, instanceTypesIn } from './instance-lists';

/** The key under which a region of a mapping holds its list. */
const LIST = 'types';

/** Some of the instance types of a compute environment. */
export interface ChosenTypes {
  /** A list, or the look-up of one. */
  readonly types: string[];

  /** Holds where there are any. Absent if there are in any case. */
  readonly somewhere?: CfnCondition;
}

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
   * The types that a condition holds of; nothing if there are none anywhere.
   *
   * @param id what they are called in the template
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

  /** A mapping for each list: CloudFormation limits what one may hold. */
  private lookUp(id: string, byRegion: ReadonlyMap<string, string[]>): string[] {
    const mapping = new CfnMapping(this, id, {
      mapping: Object.fromEntries([...byRegion].map(([region, types]) => [region, { [LIST]: types.join(',') }])),
    });
    // The default serves regions that are newer than the lists. Without it a look-up fails even where no condition has use for it.
    return Fn.split(',', mapping.findInMap(Aws.REGION, LIST, this.lists.fallback));
  }
}

/**
 * Holds in some regions, by their names: a look-up with a default is not documented to work in a condition. One for each
 * set of regions, because CloudFormation warns of two conditions with the same content.
 */
function conditionFor(stack: Stack, regions: string[]): CfnCondition {
  const id = `In${createHash('sha256').update(regions.join(' ')).digest('hex').slice(0, 8)}`;
  const expression = Fn.conditionOr(...regions.map((region) => Fn.conditionEquals(Aws.REGION, region)));
  return (stack.node.tryFindChild(id) as CfnCondition) ?? new CfnCondition(stack, id, { expression });
}
