import { readRequest } from '../../../../src/cli/commands/new/request';

const NOTHING = { folder: undefined, words: [], dryRun: false, yes: false, from: undefined, git: true, help: false };

test.each([
  ['', NOTHING],
  ['lab', { ...NOTHING, folder: 'lab' }],
  ['../my lab|--yes', { ...NOTHING, folder: '../my lab', yes: true }],
  ['lab|--region|eu-west-1', { ...NOTHING, folder: 'lab', words: ['--region', 'eu-west-1'] }],
  ['--region|eu-west-1|lab', { ...NOTHING, folder: 'lab', words: ['--region', 'eu-west-1'] }],
  ['--region=eu-west-1|lab', { ...NOTHING, folder: 'lab', words: ['--region=eu-west-1'] }],
  ['--use-default-vpc|lab', { ...NOTHING, folder: 'lab', words: ['--use-default-vpc'] }],
  ['--spotMaxVcpus|5|lab', { ...NOTHING, folder: 'lab', words: ['--spotMaxVcpus', '5'] }],
  ['--no-priority-queue-uses-spot|lab', { ...NOTHING, folder: 'lab', words: ['--no-priority-queue-uses-spot'] }],
  ['--from|gwf-batch@1|lab|--dry-run', { ...NOTHING, folder: 'lab', from: 'gwf-batch@1', dryRun: true }],
  ['--from=gwf-batch@1|lab|--no-git|-y', { ...NOTHING, folder: 'lab', from: 'gwf-batch@1', git: false, yes: true }],
  ['-h', { ...NOTHING, help: true }],
  // What is wrong stays among the words, for those who judge them.
  ['lab|--max-vcpus|5', { ...NOTHING, folder: 'lab', words: ['--max-vcpus', '5'] }],
  ['--spot-instance-families|c5|m5', { ...NOTHING, words: ['--spot-instance-families', 'c5', 'm5'] }],
  [
    'lab|--spot-instance-families|c5|m5',
    { ...NOTHING, folder: 'lab', words: ['--spot-instance-families', 'c5', 'm5'] },
  ],
])('%s', (line, request) => {
  expect(readRequest(line.split('|').filter(Boolean))).toEqual(request);
});
