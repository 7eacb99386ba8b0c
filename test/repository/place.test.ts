import { join } from 'node:path';
import { Project } from 'projen';
import { GwfBatchProject } from '../../src';
import { checkPlace } from '../../src/repository/checks/place';

const parent = new Project({ name: 'parent' });

test.each(['infra', '../infra'])('refuses %s without a parent', (outdir) => {
  expect(checkPlace({ outdir })).toMatchObject([
    { option: 'outdir', value: outdir, reason: expect.stringContaining('current folder') },
  ]);
});

test.each(['/usr/bin/projen', '/lab/.projenrc.ts'])('refuses an absolute folder when %s runs', (program) => {
  expect(checkPlace({ outdir: '/elsewhere' }, program)).toHaveLength(1);
});

test('lets another program, such as a test, choose an absolute folder', () => {
  expect(checkPlace({ outdir: '/elsewhere' }, '/lab/node_modules/.bin/jest')).toEqual([]);
});

test.each(['/usr/bin/projen', '/lab/.projenrc.ts'])('takes the current folder when %s runs', (program) => {
  for (const outdir of [undefined, '.', process.cwd(), join(process.cwd(), 'src', '..')]) {
    expect(checkPlace({ outdir }, program)).toEqual([]);
  }
});

test.each([
  ['none', undefined, 'its own folder'],
  ['an absolute one', '/packages/batch', 'relative'],
  ['that of its parent', '.', 'folder of the parent'],
])('refuses %s as the folder of a subproject', (_, outdir, reason) => {
  expect(checkPlace({ outdir, parent })).toMatchObject([
    { option: 'outdir', value: outdir, reason: expect.stringContaining(reason) },
  ]);
});

test('takes a folder below the parent', () => {
  expect(checkPlace({ outdir: 'packages/batch', parent })).toEqual([]);
});

test('reports all other problems too', () => {
  const create = () => new GwfBatchProject({ name: 'lab', outdir: 'infra', spotMaxVcpus: -1 });
  expect(create).toThrow(/2 options cannot be used[\s\S]*outdir: "infra"[\s\S]*spotMaxVcpus: -1/);
});
