import type { BatchKnobs } from './knobs';

/** The knobs that select instance types: in the settings, the resolved lists replace them. */
type InstanceSelection =
  | 'onDemandInstanceFamilies'
  | 'onDemandInstanceTypes'
  | 'onDemandExcludedInstanceTypes'
  | 'onDemandMinSize'
  | 'onDemandMaxSize'
  | 'spotInstanceFamilies'
  | 'spotInstanceTypes'
  | 'spotExcludedInstanceTypes'
  | 'spotMinSize'
  | 'spotMaxSize';

/** The knobs whose absence has a meaning. */
type Absent =
  | 'region'
  | 'vpcId'
  | 'subnetIds'
  | 'bucketName'
  | 'bucketKmsKeyArn'
  | 'dockerHubSecretArn'
  | 'spotBidPercentage'
  | 'httpProxy'
  | 'hostRefresh'
  | 'hostImageId'
  | 'volumeKmsKeyArn';

/** The knobs with every default filled in. Everything that the stack deploys follows from them. */
export interface BatchSettings
  extends Required<Omit<BatchKnobs, InstanceSelection | Absent>>,
    Pick<BatchKnobs, Absent> {}
