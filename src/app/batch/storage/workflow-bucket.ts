import { Aws, Duration } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { BUCKET_LIMITS } from '../limits';
import { STAYS } from '../private/removal';
import type { BatchSettings } from '../settings';

/** What every bucket of the stack is: private, reached over TLS only, there to stay. */
const PRIVATE = {
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: STAYS,
} satisfies s3.BucketProps;

/** Parts of uploads that never ended cost as much as objects and are listed nowhere. */
const STALE_UPLOADS: s3.LifecycleRule = {
  id: 'stale-uploads',
  abortIncompleteMultipartUploadAfter: Duration.days(BUCKET_LIMITS.staleUploadDays),
};

/**
 * The workflow bucket: how jobs exchange data.
 *
 * Encrypted, private, reached over TLS only, its accesses logged. It stays, with what is in it, when the stack is
 * deleted. A bucket that exists already is used as it is.
 */
export class WorkflowBucket extends Construct {
  /** The bucket. */
  public readonly bucket: s3.IBucket;

  /** Who reads and writes it; of a bucket that exists already nothing is known. */
  public readonly accessLogs?: s3.Bucket;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    // Whatever flags the app sets: that S3 may write the logs is said by policy, for ACLs are switched off.
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

  /** With its policy: without that a bucket that stays would be open to plain HTTP, and closed to access logs. */
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
      // One call to KMS for many objects, in place of one for each.
      bucketKeyEnabled: encryptionKey === undefined ? undefined : true,
      serverAccessLogsBucket,
      lifecycleRules: [
        { id: 'work', prefix: 'work/', expiration: Duration.days(settings.workExpirationDays) },
        ...(settings.intelligentTiering ? [INTELLIGENT_TIERING] : []),
        STALE_UPLOADS,
      ],
    });
  }

  /** S3 writes access logs to buckets with its own keys only. */
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
