import { environmentOf, resourcesOf, type Template } from './template';

/** What a property of a template comes to when it is deployed to a region, by the functions that this stack uses. */
export function deployedTo(region: string, template: Template, value: unknown): unknown {
  const resolve = (each: unknown): unknown => deployedTo(region, template, each);
  if (Array.isArray(value)) {
    return value.map(resolve).filter((each) => each !== undefined);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [[name, given], ...others] = Object.entries(value);
  if (others.length > 0 || !(name in FUNCTIONS || (name === 'Ref' && String(given).startsWith('AWS::')))) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each)]));
  }
  if (name === 'Ref') {
    return given === 'AWS::Region' ? region : undefined;
  }
  return FUNCTIONS[name](given, resolve, template);
}

type Resolve = (value: unknown) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: each function takes arguments of its own
const FUNCTIONS: Record<string, (given: any, resolve: Resolve, template: Template) => unknown> = {
  'Fn::Split': ([separator, text], resolve) => String(resolve(text)).split(separator),
  'Fn::FindInMap': ([mapping, key, attribute, otherwise], resolve, { Mappings }) =>
    Mappings?.[mapping][String(resolve(key))]?.[attribute] ?? otherwise.DefaultValue,
  'Fn::If': ([condition, yes, no], resolve, { Conditions }) => resolve(resolve(Conditions?.[condition]) ? yes : no),
  'Fn::Or': (conditions, resolve) => conditions.some(resolve),
  'Fn::Equals': ([one, other], resolve) => resolve(one) === resolve(other),
};

/** A launch template that some hosts of a compute environment start from. */
export interface HostTemplate {
  /** Its id in the template. */
  readonly id: string;
  readonly version: unknown;

  /** The types whose hosts it is for; absent: those that no other names. */
  readonly types?: string[];

  /** The size of its scratch volume. */
  readonly scratchGiB: number;
}

/** The instance types of a compute environment where it is deployed, and its launch templates: the default one first. */
export function hostsIn(region: string, template: Template, kind: 'SPOT' | 'EC2') {
  const { InstanceTypes, LaunchTemplate } = environmentOf(template, kind).Properties.ComputeResources;
  const { Overrides = [], ...byDefault } = LaunchTemplate;
  const overrides = deployedTo(region, template, Overrides) as Record<string, unknown>[];
  const templates = resourcesOf(template, 'AWS::EC2::LaunchTemplate');
  return {
    instanceTypes: deployedTo(region, template, InstanceTypes) as string[],
    launchTemplates: [byDefault, ...overrides].map(
      ({ LaunchTemplateId, Version, TargetInstanceTypes }): HostTemplate => ({
        id: LaunchTemplateId.Ref,
        version: Version,
        types: TargetInstanceTypes,
        scratchGiB: templates[LaunchTemplateId.Ref].Properties.LaunchTemplateData.BlockDeviceMappings[1].Ebs.VolumeSize,
      }),
    ),
  };
}

/** What holds of the launch templates of a compute environment in each region, whatever the settings. */
export function expectOwnTemplates({ instanceTypes, launchTemplates }: ReturnType<typeof hostsIn>): void {
  const [byDefault, ...others] = launchTemplates;
  const targets = others.flatMap(({ types }) => types ?? []);
  expect(others.length).toBeLessThanOrEqual(10);
  expect(byDefault.types).toBeUndefined();
  expect(others.filter(({ types }) => !types?.length)).toEqual([]);
  expect(targets.filter((type, index) => targets.indexOf(type) !== index)).toEqual([]);
  expect(targets.filter((type) => !instanceTypes.includes(type))).toEqual([]);
  expect(targets.filter((type) => !type.includes('.'))).toEqual([]);
  expect(new Set(launchTemplates.map(({ id }) => id)).size).toBe(launchTemplates.length);
  for (const { id, version } of launchTemplates) {
    expect(version).toEqual({ 'Fn::GetAtt': [id, 'LatestVersionNumber'] });
  }
}
