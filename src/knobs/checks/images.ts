import { type BatchKnobs, ImagePullBehavior } from '../../app/batch/knobs';
import { DOCKER_HUB, REGISTRIES } from '../../app/batch/registries';
import type { Problem } from '../problem';
import { checkChoices, checkMember, checkText, type Form } from './values';

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

/** What ECR takes as the beginning of a repository's name; a slash and the longest name of a registry are part of it. */
const LONGEST_NAMESPACE = 30 - 1 - Math.max(...Object.values(REGISTRIES).map(({ folder }) => folder.length));

/** What can be wrong with the registries. */
export function checkImages(knobs: BatchKnobs): Problem[] {
  return [
    ...checkText('jobImage', knobs.jobImage, IMAGE),
    ...checkChoices('pullThroughRegistries', knobs.pullThroughRegistries, Object.keys(REGISTRIES)),
    ...checkText('dockerHubSecretArn', knobs.dockerHubSecretArn, SECRET),
    ...checkMember('imagePullBehavior', knobs.imagePullBehavior, ImagePullBehavior),
    ...checkDockerHub(knobs),
    ...checkNamespace(knobs),
  ];
}

/** Docker Hub gives its images to those that it knows, and a secret for anything else has no use. */
function checkDockerHub({ pullThroughRegistries, dockerHubSecretArn }: BatchKnobs): Problem[] {
  const isUsed = Array.isArray(pullThroughRegistries) && pullThroughRegistries.includes(DOCKER_HUB);
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
}

function checkNamespace({ pullThroughRegistries, namespace }: BatchKnobs): Problem[] {
  return pullThroughRegistries?.length && namespace !== undefined && namespace.length > LONGEST_NAMESPACE
    ? [
        {
          option: 'namespace',
          value: namespace,
          reason: `It has ${namespace.length} characters; with pullThroughRegistries ECR takes ${LONGEST_NAMESPACE}.`,
          remedy: `Shorten it to ${namespace.slice(0, LONGEST_NAMESPACE).replace(/-+$/, '')}, say.`,
        },
      ]
    : [];
}
