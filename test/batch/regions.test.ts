import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { Architecture } from '../../src/app/batch/knobs';
import { catalog } from '../../src/catalog';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf } from '../app/batch/template';
import { resolved } from '../catalog/resolved';

/** The list that a template without a region picks in a region, as CloudFormation would resolve it. */
function picked(template: ReturnType<typeof templateOf>, kind: 'SPOT' | 'EC2', region: string): string[] {
  const { InstanceTypes } = environmentOf(template, kind).Properties.ComputeResources;
  const [separator, { 'Fn::FindInMap': look }] = InstanceTypes['Fn::Split'];
  const [mapping, { Ref }, key, { DefaultValue }] = look;
  expect(Ref).toBe('AWS::Region');
  const lists: Record<string, Record<string, string>> = template.Mappings?.[mapping] ?? {};
  return (lists[region]?.[key] ?? DefaultValue).split(separator);
}

describe.each(Object.values(Architecture))('on %s one template', (architecture) => {
  const knobs = { architecture };
  const anywhere = templateOf(stackOf(knobs, resolved({ knobs })));

  test.each([...catalog().regions.keys()])('has in %s the list of a stack for that region only', (region) => {
    const fixed = resolved({ knobs, region });
    expect(picked(anywhere, 'SPOT', region)).toEqual(instanceTypesIn(fixed.spot, region));
    expect(picked(anywhere, 'EC2', region)).toEqual(instanceTypesIn(fixed.onDemand, region));
  });

  test('has the list of AWS Batch in a region that is newer than the template', () => {
    const alias = architecture === Architecture.ARM64 ? 'default_arm64' : 'default_x86_64';
    expect(picked(anywhere, 'SPOT', 'xx-north-1')).toEqual([alias]);
    expect(picked(anywhere, 'EC2', 'xx-north-1')).toEqual([alias]);
  });

  test('stays far below the size limit of CloudFormation', () => {
    expect(JSON.stringify(anywhere).length).toBeLessThan(500_000);
  });
});

test('a template is the same every time', () => {
  expect(JSON.stringify(templateOf(stackOf()))).toBe(JSON.stringify(templateOf(stackOf())));
});
