import type { ImagePullBehavior } from '../../../src';
import { complaint } from '../problems';
import { itIsRefused, type Row, SECRET } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ engines: ['nextflo'] }, 'engines: "nextflo"', /Did you mean nextflow\?/],
  [{ engines: ['nextflow', 'nextflow'] }, 'engines: "nextflow"', /Duplicate entry/],
  [{ engines: ['cromwell'], hostAwsCli: false }, 'hostAwsCli: false', /remove cromwell from engines/],
  [{ imagePullBehavior: 'prefer-cached' as ImagePullBehavior }, 'imagePullBehavior', /ONCE, DEFAULT, ALWAYS/],
  [{ pullThroughRegistries: ['quay'] }, 'pullThroughRegistries: "quay"', /Did you mean quay\.io\?/],
  [{ pullThroughRegistries: ['docker.io'] }, 'pullThroughRegistries: "docker.io"', /Set dockerHubSecretArn too/],
  [{ dockerHubSecretArn: SECRET }, 'dockerHubSecretArn', /Add docker\.io to pullThroughRegistries/],
  [
    { dockerHubSecretArn: 'lab/hub', pullThroughRegistries: ['docker.io'] },
    'dockerHubSecretArn',
    /ecr-pullthroughcache/,
  ],
  [
    { pullThroughRegistries: ['quay.io'], namespace: 'a-name-of-twenty-six-chars' },
    'namespace: "a-name-of-twenty-six-chars"',
    /ECR accepts only 25\.\n.*, such as a-name-of-twenty-six-char\./,
  ],
  [
    { pullThroughRegistries: ['quay.io'], namespace: 'a-name-of-twenty-four-ch-c' },
    'namespace',
    /, such as a-name-of-twenty-four-ch\./,
  ],
  [{ jobImage: 'ubuntu' }, 'jobImage: "ubuntu"', /a tag other than latest, or with a digest/],
  [{ jobImage: 'quay.io/lab/tools:latest' }, 'jobImage', /a tag other than latest/],
  [{ jobImage: 'localhost:5000/tools' }, 'jobImage', /a tag other than latest/],
  [{ jobImage: 'lab/tools:1 rm' }, 'jobImage', /the name of an image/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test.each([
  { pullThroughRegistries: ['docker.io'], dockerHubSecretArn: SECRET },
  { pullThroughRegistries: ['quay.io'], namespace: 'a-name-of-twenty-five-cha' },
  { engines: ['cromwell'], hostAwsCli: true },
  { engines: ['snakemake'], hostAwsCli: false },
])('%j is accepted', (knobs) => {
  expect(complaint(knobs)).toBe('');
});
