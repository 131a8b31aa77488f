import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { sampleStack, sampleTemplate } from '../test/sample-template.ts';
import { Template } from 'aws-cdk-lib/assertions';
import { UploadsBucket } from './uploads-bucket.ts';

const template = sampleTemplate((stack) => {
  new UploadsBucket(stack, 'uploads');
});

describe('what people upload', () => {
  it('lies in a private, encrypted bucket of the service, which outlives its stack', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketName: {
          'Fn::Join': ['', ['nwassik-test-sample-uploads-', { Ref: 'AWS::AccountId' }]],
        },
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
  });

  it('is told to EventBridge, without a function of CDK’s', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    template.resourceCountIs('Custom::S3BucketNotifications', 0);
    template.resourceCountIs('AWS::Lambda::Function', 0);
  });

  it('goes after a day when nothing was made of it, and leaves no version behind', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ Prefix: 'incoming/', ExpirationInDays: 1, Status: 'Enabled' })],
      },
      VersioningConfiguration: Match.absent(),
    });
  });

  it('is read by CloudFront alone, of that what may be shown, and over TLS', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: { 'Fn::Join': ['', [Match.anyValue(), '/uploads/*']] },
            Condition: { StringLike: { 'AWS:SourceArn': Match.anyValue() } },
          },
        ],
      },
    });
  });

  it('is posted by pages of the site', () => {
    const rules = (AllowedOrigins: string[]) => ({
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ['POST'], AllowedOrigins })] },
    });
    template.hasResourceProperties('AWS::S3::Bucket', rules(['https://*.cloudfront.net']));
    const stack = sampleStack(() => {});
    stack.node.setContext('domain', { name: 'nwassik.example', certificateArn: 'certificate' });
    new UploadsBucket(stack, 'uploads');
    const ofDomain = Template.fromStack(stack);
    ofDomain.hasResourceProperties('AWS::S3::Bucket', rules(['https://nwassik.example']));
    expect(Object.keys(ofDomain.findResources('AWS::S3::Bucket'))).toHaveLength(1);
  });
});
