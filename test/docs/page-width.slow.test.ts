import { HOSTS, VARIATIONS } from '../batch/settings';
import { generated } from '../generated';
import { type Table, tablesOf } from './table-width';

/** What GitHub shows a README in. */
const PAGE = 836;

const LONG = 'x'.repeat(60);

/** Values as long as they may be. */
const LONGEST: [name: string, knobs: Parameters<typeof generated>[0]][] = [
  ['the longest namespace', { namespace: `lab-${'x'.repeat(28)}` }],
  ['long buckets', { bucketName: LONG, readBuckets: [`${LONG}-1/${LONG}/`], readWriteBuckets: [`${LONG}-2`] }],
  [
    'a long image',
    { jobImage: `111111111111.dkr.ecr.eu-west-1.amazonaws.com/${LONG}/${LONG}:1.0`, region: 'eu-west-1' },
  ],
  ['a long proxy', { httpProxy: `http://${LONG}.lab.org:3128`, noProxy: [`.${LONG}.org`] }],
  [
    'many types',
    { spotInstanceTypes: ['c5.24xlarge', 'm5'], onDemandInstanceTypes: ['u7in-16tb.224xlarge', 'optimal'] },
  ],
];

const hosts = HOSTS.map(([name, knobs, region]) => [name, { ...knobs, region }] as const);

test.each([['the defaults', {}] as const, ...VARIATIONS, ...hosts, ...LONGEST])(
  'no table is wider than a page of GitHub: %s',
  (_, knobs) => {
    const pages = Object.entries(generated(knobs)).filter(([file]) => file.endsWith('.md'));
    const tables = pages.flatMap(([file, text]) => tablesOf(text).map((table) => ({ file, ...table })));
    expect(new Set(tables.map(({ file }) => file)).size).toBeGreaterThanOrEqual(4);
    expect(tables.filter(({ width }) => width > PAGE)).toEqual([]);
  },
);

test.each<[string, Omit<Table, 'head'>[]]>([
  ['| a | b |\n| --- | --- |\n| `12345 67` | 123 |', [{ width: 8 * 8.5 + 2 * 27 }]],
  [
    '| a |\n| --- |\n| [`123`](a-long-link.md) |\n\ntext | text\n\n| b |\n| --- |\n',
    [{ width: 52.5 }, { width: 35.5 }],
  ],
])('the width follows from the longest words: %j', (text, tables) => {
  expect(tablesOf(text)).toEqual(tables.map((table) => expect.objectContaining(table)));
});
