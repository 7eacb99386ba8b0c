import { REGISTRIES } from '../../app/batch/images/registries';
import { type ImageKnobs, ImagePullBehavior } from '../../app/batch/knobs';
import { optional, type Rules, rule } from './rule';
import { choices, member, type Pattern, text } from './values';

const SECRET: Pattern = {
  pattern: /^arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:ecr-pullthroughcache\/[\w/+=.@-]+$/,
  name: 'the ARN of a secret whose name begins with ecr-pullthroughcache/',
  example: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/docker-hub-AbCdEf',
};

/** Pinned, so that jobs always run the same image. */
const IMAGE: Pattern = {
  pattern:
    /^[a-z0-9][\w.-]*(:\d+(?=\/))?(\/[a-z0-9][\w.-]*)*(:(?!latest$)\w[\w.-]{0,127}|(:\w[\w.-]{0,127})?@sha256:[0-9a-f]{64})$/,
  name: 'the name of an image with a tag other than latest, or with a digest',
  example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
};

export const IMAGES = {
  jobImage: rule(text(IMAGE), 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4'),
  pullThroughRegistries: rule(choices(Object.keys(REGISTRIES)), []),
  dockerHubSecretArn: optional(text(SECRET)),
  imagePullBehavior: rule(member({ ImagePullBehavior }), ImagePullBehavior.ONCE),
} satisfies Rules<ImageKnobs>;
