import { DOCKER_HUB, REGISTRIES } from '../../app/batch/images/registries';
import { type BatchKnobs, type ImageKnobs, ImagePullBehavior } from '../../app/batch/knobs';
import type { Forms } from './form';
import { relationOf } from './relation';
import { choices, type Form, member, text } from './values';

const SECRET: Form = {
  pattern: /^arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:ecr-pullthroughcache\/[\w/+=.@-]+$/,
  name: 'the ARN of a secret whose name begins with ecr-pullthroughcache/',
  example: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/docker-hub-AbCdEf',
};

/** Pinned: what a job runs must not change under it. */
const IMAGE: Form = {
  pattern:
    /^[a-z0-9][\w.-]*(:\d+(?=\/))?(\/[a-z0-9][\w.-]*)*(:(?!latest$)\w[\w.-]{0,127}|(:\w[\w.-]{0,127})?@sha256:[0-9a-f]{64})$/,
  name: 'the name of an image with a tag other than latest, or with a digest',
  example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
};

export const IMAGES: Forms<ImageKnobs> = {
  jobImage: text(IMAGE),
  pullThroughRegistries: choices(Object.keys(REGISTRIES)),
  dockerHubSecretArn: text(SECRET),
  imagePullBehavior: member(ImagePullBehavior),
};

/** What ECR takes as the beginning of a repository's name; a slash and the longest name of a registry are part of it. */
const LONGEST_NAMESPACE = 30 - 1 - Math.max(...Object.values(REGISTRIES).map(({ folder }) => folder.length));

const relation = relationOf<BatchKnobs>();

export const IMAGE_RELATIONS = [
  // Docker Hub gives its images to those that it knows, and a secret for anything else has no use.
  relation(['pullThroughRegistries', 'dockerHubSecretArn'], ({ pullThroughRegistries = [], dockerHubSecretArn }) => {
    const isUsed = pullThroughRegistries.includes(DOCKER_HUB);
    if (isUsed && dockerHubSecretArn === undefined) {
      return [
        {
          option: 'pullThroughRegistries',
          value: DOCKER_HUB,
          reason: 'ECR pulls from Docker Hub with an account of yours only.',
          remedy: 'Set dockerHubSecretArn too, or take docker.io out.',
        },
      ];
    }
    return !isUsed && dockerHubSecretArn !== undefined
      ? [
          {
            option: 'dockerHubSecretArn',
            value: dockerHubSecretArn,
            reason: 'Nothing is pulled from Docker Hub by it.',
            remedy: `Add ${DOCKER_HUB} to pullThroughRegistries, or leave it out.`,
          },
        ]
      : [];
  }),
  relation(['pullThroughRegistries', 'namespace'], ({ pullThroughRegistries, namespace = '' }) =>
    pullThroughRegistries?.length && namespace.length > LONGEST_NAMESPACE
      ? [
          {
            option: 'namespace',
            value: namespace,
            reason: `It has ${namespace.length} characters; with pullThroughRegistries ECR takes ${LONGEST_NAMESPACE}.`,
            remedy: `Shorten it to ${namespace.slice(0, LONGEST_NAMESPACE).replace(/-+$/, '')}, say.`,
          },
        ]
      : [],
  ),
];
