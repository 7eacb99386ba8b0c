import { catalog } from '../../src/catalog';
import { resolved } from './resolved';

describe('a name that is newer than the catalog', () => {
  test('has a note with every region that lists it, besides the notes on omitted names', () => {
    const { notes } = resolved({ knobs: { onDemandInstanceFamilies: ['m9i', 'm7i'] } });
    expect(notes).toContainEqual({
      option: 'onDemandInstanceFamilies',
      name: 'm9i',
      regions: [...catalog().regions.keys()],
      effect: 'unknown',
      text: expect.stringMatching(
        /^The catalog, as of \d{4}-\d\d, does not know m9i, so it is not counted\. It is listed in every region, and the deployment fails where EC2 does not offer it there\.$/,
      ),
    });
    expect(notes).toContainEqual(expect.objectContaining({ name: 'm7i', effect: 'left-out' }));
    expect(notes).toHaveLength(2);
  });

  test('has a note in a fixed region too, whether or not the catalog knows the region', () => {
    for (const region of ['eu-west-1', 'ap-southeast-7']) {
      const { notes } = resolved({ knobs: { spotInstanceFamilies: ['m9i', 'm5'] }, region });
      expect(notes).toEqual([
        expect.objectContaining({
          option: 'spotInstanceFamilies',
          name: 'm9i',
          regions: [region],
          text: expect.stringMatching(
            `It is listed in ${region}, and the deployment fails if EC2 does not offer it there`,
          ),
        }),
      ]);
    }
  });

  test('has a note in an exact list, unlike aliases and known types', () => {
    const { notes } = resolved({ knobs: { spotInstanceTypes: ['m9i.4xlarge', 'c6in', 'optimal'] } });
    expect(notes).toEqual([
      expect.objectContaining({ option: 'spotInstanceTypes', name: 'm9i.4xlarge', effect: 'unknown' }),
    ]);
  });
});
