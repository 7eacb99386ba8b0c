import { complaint } from '../problems';
import { ENDPOINTS, itIsRefused, type Row } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ internetAccess: 'no' as unknown as boolean }, 'internetAccess: "no"', /true or false/],
  [{ ...ENDPOINTS, subnetIds: undefined }, 'internetAccess: false', /Set vpcId and subnetIds too/],
  [{ ...ENDPOINTS, vpcId: undefined }, 'internetAccess: false', /Set vpcId and subnetIds too/],
  [{ ...ENDPOINTS, vpcId: undefined, subnetIds: undefined }, 'internetAccess: false', /Set vpcId and subnetIds too/],
  [{ ...ENDPOINTS, hostAwsCli: undefined }, 'hostAwsCli: true', /Set hostAwsCli to false/],
  [
    { ...ENDPOINTS, hostAwsCli: undefined, engines: ['cromwell'] },
    'hostAwsCli: true',
    /Set hostAwsCli to false.*Remove cromwell from engines too/,
  ],
  [{ ...ENDPOINTS, jobImage: undefined }, 'jobImage: "public.ecr.aws/', /Use an image in ECR/],
  [{ ...ENDPOINTS, jobImage: 'quay.io/lab/tools:1' }, 'jobImage: "quay.io/lab/tools:1"', /Use an image in ECR/],
  [{ ...ENDPOINTS, jobImage: `quay.io/${ENDPOINTS.jobImage}` }, 'jobImage: "quay.io/', /Use an image in ECR/],
  [{ ...ENDPOINTS, pullThroughRegistries: ['quay.io'] }, 'pullThroughRegistries: ["quay.io"]', /NAT gateway/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test('hosts without the internet are accepted when nothing needs it', () => {
  expect(complaint(ENDPOINTS)).toBe('');
  expect(complaint({ ...ENDPOINTS, jobImage: '111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/tools:1.0' })).toBe('');
});

test('everything that needs the internet is told at once', () => {
  expect(complaint({ internetAccess: false, pullThroughRegistries: ['quay.io'] })).toMatch(/4 options cannot be used/);
});
