import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { catalog, checkInstances } from '../../src/catalog';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf } from '../app/batch/template';
import { resolved } from '../catalog/resolved';
import { HOSTS } from './settings';

describe.each(HOSTS)('with %s', (_, knobs, region) => {
  const lists = resolved({ knobs, region });
  const template = templateOf(stackOf({ region, ...knobs }, lists));

  test('there is no problem', () => {
    expect(checkInstances({ knobs, region })).toEqual([]);
  });

  test.each([
    ['SPOT', lists.spot],
    ['EC2', lists.onDemand],
  ] as const)('%s has the image with the driver if one of its types has GPUs', (kind, { images, ...list }) => {
    const places = region === undefined ? Object.keys(list.families) : [region];
    const names = [...list.types.split(' '), ...places.flatMap((place) => instanceTypesIn({ images, ...list }, place))];
    const hasGpus = names.some((name) => name === 'g8' || (catalog().types.get(name)?.gpus ?? 0) > 0);
    const { Ec2Configuration } = environmentOf(template, kind).Properties.ComputeResources;
    expect(Ec2Configuration.map(({ ImageType }: { ImageType: string }) => ImageType)).toEqual([
      'ECS_AL2023',
      ...(hasGpus ? ['ECS_AL2023_NVIDIA'] : []),
    ]);
  });
});
