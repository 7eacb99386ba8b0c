import { column } from '../../columns';
import { ENVIRONMENT_WORDS } from './scope';

/** What the command does, and its flags. */
export function help(): string {
  return [
    'npx gwf-batch instances [flags]',
    '',
    'Prints which hosts the compute environments of a repository may start, for each',
    'region it can be deployed to: how many instance types and Spot capacity pools',
    'there are, their sizes, and the largest job that fits. Run it in the repository,',
    'where npx projen instances does the same. It needs no AWS credentials.',
    '',
    '  npx gwf-batch instances --region eu-west-1',
    '  npx gwf-batch instances --types --environment spot',
    '  npx gwf-batch instances --types --json',
    '',
    'Flags',
    column('--types', 'List the instance types, with vCPUs, memory, local disks and architecture.'),
    column(
      '--region <region>',
      'Print this region only. For repositories that deploy to any region. [the region of the repository, or all]',
    ),
    column(
      `--environment <${Object.values(ENVIRONMENT_WORDS).join('|')}>`,
      'Print this compute environment only. [all]',
    ),
    column('--json', 'Print JSON, for programs.'),
    column('-h, --help', 'Print this.'),
    '',
  ].join('\n');
}
