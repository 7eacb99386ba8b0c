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

/** The knobs whose absence means something. */
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

/** The knobs with every default filled in: the one source of what the stack deploys. */
export interface BatchSettings
  extends Required<Omit<BatchKnobs, InstanceSelection | Absent>>,
    Pick<BatchKnobs, Absent> {}
