import { column } from '../../columns';
import { ENVIRONMENT_WORDS } from './scope';

/** The help text of the command. */
export function help(): string {
  return [
    'npx gwf-batch instances [flags]',
    '',
    'Prints the hosts that the compute environments of a repository can start, for',
    'each region that it can be deployed to: the number of instance types and Spot',
    'capacity pools, their sizes, and the largest job that fits. Run it in the',
    'repository; npx projen instances does the same. No AWS credentials are needed.',
    '',
    '  npx gwf-batch instances --region eu-west-1',
    '  npx gwf-batch instances --types --environment spot',
    '  npx gwf-batch instances --types --json',
    '',
    'Flags',
    column('--types', 'List the instance types, with vCPUs, memory, local disks and architecture.'),
    column(
      '--region <region>',
      'Print only this region. For repositories that deploy to any region. [the region of the repository, or all]',
    ),
    column(
      `--environment <${Object.values(ENVIRONMENT_WORDS).join('|')}>`,
      'Print only this compute environment. [all]',
    ),
    column('--json', 'Print JSON.'),
    column('-h, --help', 'Print this help.'),
    '',
  ].join('\n');
}
