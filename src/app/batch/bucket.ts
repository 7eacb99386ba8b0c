import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BatchSettings } from './settings';

/**
 * The workflow bucket: how jobs exchange data.
 *
 * Encrypted, private, reached over TLS alone. It stays, with what is in it, when the stack is deleted. A bucket that
 * exists already is used as it is.
 */
export class WorkflowBucket extends Construct {
  /** The bucket. */
  public readonly bucket: s3.IBucket;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    this.bucket =
      settings.existingBucket && settings.bucketName !== undefined
        ? s3.Bucket.fromBucketName(this, 'Bucket', settings.bucketName)
        : this.own(settings);
  }

  private own(settings: BatchSettings): s3.Bucket {
    return new s3.Bucket(this, 'Bucket', {
      bucketName: settings.bucketName,
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'work', prefix: 'work/', expiration: Duration.days(settings.workExpirationDays) },
        // Parts of uploads that never ended cost as much as objects and are listed nowhere.
        { id: 'stale-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
    });
  }
}
