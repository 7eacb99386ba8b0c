import { DOCKER_HUB, REGISTRIES } from '../../app/batch/images/registries';
import type { BatchKnobs } from '../../app/batch/knobs';
import { conflictOf } from './conflict';

/** What ECR takes as the beginning of a repository's name; a slash and the longest name of a registry are part of it. */
const LONGEST_NAMESPACE = 30 - 1 - Math.max(...Object.values(REGISTRIES).map(({ folder }) => folder.length));

const conflict = conflictOf<BatchKnobs>();

export const IMAGE_CONFLICTS = [
  // Docker Hub gives its images to those that it knows, and a secret for anything else has no use.
  conflict(['pullThroughRegistries', 'dockerHubSecretArn'], ({ pullThroughRegistries = [], dockerHubSecretArn }) => {
    const isUsed = pullThroughRegistries.includes(DOCKER_HUB);
    if (isUsed && dockerHubSecretArn === undefined) {
      return [
        {
          option: 'pullThroughRegistries',
          value: DOCKER_HUB,
          reason: 'ECR pulls from Docker Hub with an account of yours only.',
          fix: 'Set dockerHubSecretArn too, or take docker.io out.',
        },
      ];
    }
    return !isUsed && dockerHubSecretArn !== undefined
      ? [
          {
            option: 'dockerHubSecretArn',
            value: dockerHubSecretArn,
            reason: 'Nothing is pulled from Docker Hub by it.',
            fix: `Add ${DOCKER_HUB} to pullThroughRegistries, or leave it out.`,
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
            reason: `It has ${namespace.length} characters; with pullThroughRegistries ECR takes ${LONGEST_NAMESPACE}.`,
            fix: `Shorten it to ${namespace.slice(0, LONGEST_NAMESPACE).replace(/-+$/, '')}, say.`,
          },
        ]
      : [],
  ),
];
