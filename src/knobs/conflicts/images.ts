import { DOCKER_HUB, REGISTRIES } from '../../app/batch/images/registries';
import type { BatchKnobs } from '../../app/batch/knobs';
import { conflictOf } from './conflict';

/** ECR limits the prefix of a repository name, which also has a slash and the name of a registry, to 30 characters. */
const LONGEST_NAMESPACE = 30 - 1 - Math.max(...Object.values(REGISTRIES).map(({ folder }) => folder.length));

const conflict = conflictOf<BatchKnobs>();

export const IMAGE_CONFLICTS = [
  // ECR must log in to Docker Hub, and uses the secret for nothing else.
  conflict(['pullThroughRegistries', 'dockerHubSecretArn'], ({ pullThroughRegistries = [], dockerHubSecretArn }) => {
    const isUsed = pullThroughRegistries.includes(DOCKER_HUB);
    if (isUsed && dockerHubSecretArn === undefined) {
      return [
        {
          option: 'pullThroughRegistries',
          value: DOCKER_HUB,
          reason: 'ECR needs your Docker Hub account to pull from docker.io.',
          fix: 'Set dockerHubSecretArn too, or remove docker.io.',
        },
      ];
    }
    return !isUsed && dockerHubSecretArn !== undefined
      ? [
          {
            option: 'dockerHubSecretArn',
            value: dockerHubSecretArn,
            reason: `Applies to ${DOCKER_HUB} only, but pullThroughRegistries does not contain it.`,
            fix: `Add ${DOCKER_HUB} to pullThroughRegistries, or remove dockerHubSecretArn.`,
          },
        ]
      : [];
  }),
  conflict(['pullThroughRegistries', 'namespace'], ({ pullThroughRegistries, namespace = '' }) =>
    pullThroughRegistries?.length && namespace.length > LONGEST_NAMESPACE
      ? [
          {
            option: 'namespace',
            value: namespace,
            reason: `Has ${namespace.length} characters, but with pullThroughRegistries ECR accepts only ${LONGEST_NAMESPACE}.`,
            fix: `Use a shorter one, such as ${namespace.slice(0, LONGEST_NAMESPACE).replace(/-$/, '')}.`,
          },
        ]
      : [],
  ),
];
