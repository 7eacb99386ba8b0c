import { Aws, Duration } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { BUCKET_LIMITS } from '../limits';
import { STAYS } from '../private/removal';
import type { BatchSettings } from '../settings';

/** Properties of every bucket of the stack: private, accessible over TLS only, kept when the stack is deleted. */
const PRIVATE = {
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: STAYS,
} satisfies s3.BucketProps;

/** Parts of incomplete uploads cost as much as objects, but are not listed among them. */
const STALE_UPLOADS: s3.LifecycleRule = {
  id: 'stale-uploads',
  abortIncompleteMultipartUploadAfter: Duration.days(BUCKET_LIMITS.staleUploadDays),
};

/**
 * The workflow bucket, through which jobs exchange data.
 *
 * It is encrypted, private and accessible over TLS only, and its accesses are logged. It is kept, with its contents,
 * when the stack is deleted. An existing bucket is not changed.
 */
export class WorkflowBucket extends Construct {
  /** The bucket. */
  public readonly bucket: s3.IBucket;

  /** The access logs of the bucket; undefined for an existing bucket. */
  public readonly accessLogs?: s3.Bucket;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    // Independent of the feature flags of the app: a bucket policy must allow S3 to write the logs, because ACLs are
    // disabled.
    this.node.setContext('@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy', true);
    const { bucketKmsKeyArn } = settings;
    const encryptionKey = bucketKmsKeyArn ? kms.Key.fromKeyArn(this, 'Key', bucketKmsKeyArn) : undefined;
    if (settings.existingBucket && settings.bucketName !== undefined) {
      const bucketArn = `arn:${Aws.PARTITION}:s3:::${settings.bucketName}`;
      this.bucket = s3.Bucket.fromBucketAttributes(this, 'Bucket', { bucketArn, encryptionKey });
    } else {
      this.accessLogs = this.logs(settings);
      this.bucket = this.own(settings, this.accessLogs, encryptionKey);
    }
  }

  /** The policy is kept with its bucket: without it, the bucket would accept plain HTTP and no access logs. */
  private create(id: string, props: s3.BucketProps): s3.Bucket {
    const bucket = new s3.Bucket(this, id, { ...PRIVATE, ...props });
    bucket.policy?.applyRemovalPolicy(STAYS);
    return bucket;
  }

  private own(settings: BatchSettings, serverAccessLogsBucket: s3.IBucket, encryptionKey?: kms.IKey): s3.Bucket {
    return this.create('Bucket', {
      bucketName: settings.bucketName,
      encryption: encryptionKey ? s3.BucketEncryption.KMS : s3.BucketEncryption.S3_MANAGED,
      encryptionKey,
      // One call to KMS for many objects, instead of one for each.
      bucketKeyEnabled: encryptionKey === undefined ? undefined : true,
      serverAccessLogsBucket,
      lifecycleRules: [
        { id: 'work', prefix: 'work/', expiration: Duration.days(settings.workExpirationDays) },
        ...(settings.intelligentTiering ? [INTELLIGENT_TIERING] : []),
        STALE_UPLOADS,
      ],
    });
  }

  /** S3 writes access logs only to buckets that are encrypted with its own keys. */
  private logs({ logRetentionDays }: BatchSettings): s3.Bucket {
    return this.create('AccessLogs', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'expire', expiration: Duration.days(logRetentionDays) }, STALE_UPLOADS],
    });
  }
}

const INTELLIGENT_TIERING: s3.LifecycleRule = {
  id: 'intelligent-tiering',
  transitions: [{ storageClass: s3.StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(0) }],
};
