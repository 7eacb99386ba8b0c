import type { BatchKnobs } from '../../../src';
import { complaint } from '../problems';
import { itIsRefused, type Row } from './refused';

const many = (length: number, name = 'key') =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`${name}-${index}`, 'x']));

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ namespace: 'My Lab' }, 'namespace: "My Lab"', /lowercase letter/],
  [{ namespace: '1st' }, 'namespace: "1st"', /lowercase letter/],
  [{ namespace: 'a'.repeat(33) }, 'namespace', /up to 31/],
  [{ stackName: '1st' }, 'stackName: "1st"', /letter followed by/],
  [{ stackName: 'my_lab' }, 'stackName: "my_lab"', /letters, digits and hyphens/],
  [{ tags: 'a' as unknown as BatchKnobs['tags'] }, 'tags: "a"', /Use an object such as { CostCenter: '42' }/],
  [{ tags: ['a'] as unknown as BatchKnobs['tags'] }, 'tags: ["a"]', /Must be an object/],
  [{ tags: { CostCenter: 42 } as unknown as BatchKnobs['tags'] }, 'tags.CostCenter: 42', /must be a string/],
  [{ tags: { 'aws:owner': 'me' } }, 'tags.aws:owner', /reserved for AWS/],
  [{ permanentTags: { Name: 'hosts' } }, 'permanentTags.Name', /already holds the names/],
  [{ permanentTags: { 'a,b': 'c' } }, 'permanentTags.a,b', /Use up to 128 letters, digits/],
  [{ tags: { a: 'b;c' } }, 'tags.a: "b;c"', /up to 256/],
  [{ tags: { a: ' b' } }, 'tags.a: " b"', /without a space at either end/],
  [{ tags: { Team: 'a' }, permanentTags: { team: 'b' } }, 'tags.Team', /Another tag has the same key/],
  [{ tags: { owner: 'a', OWNER: 'b' } }, 'tags.OWNER', /Another tag has the same key/],
  [{ tags: many(41) }, 'tags', /have 41 tags together\.\n +Use up to 40 together/],
  [{ permanentTags: many(41) }, 'permanentTags', /have 41 tags together/],
  [{ tags: many(20), permanentTags: many(21, 'kept') }, 'tags', /have 41 tags together/],
  [{ namespace: 'a-' }, 'namespace: "a-"', /no hyphen at the end/],
  [{ namespace: 'a--b' }, 'namespace: "a--b"', /single hyphens/],
  [{ namespace: 'constructor' }, 'namespace: "constructor"', /Every JavaScript object has a property of this name/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test.each([{ tags: many(40) }, { tags: many(20), permanentTags: many(20, 'kept') }])(
  '40 tags are accepted',
  (knobs) => {
    expect(complaint(knobs)).toBe('');
  },
);
