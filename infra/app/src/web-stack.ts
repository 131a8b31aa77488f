import { type PublicDomain, publicDomain, ServiceStack, type StageProps } from '@nwassik/constructs';
import { Duration, Fn, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { showApp, tellConfig } from './edge-functions.ts';
import { mapOrigins, mapStyleUrl } from './map-style.ts';
import { servedPhotos, uploadOrigins } from './photos.ts';
import { securityHeaders } from './security-headers.ts';
import { fileBucket, logBucket } from './web-buckets.ts';
import { FIREWALL_REGION, firewallStackName, WEB_ACL_OUTPUT } from './web-firewall-stack.ts';

/** The statuses that CloudFront would otherwise keep for ten seconds. */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * The one origin that browsers see: the web app's files, `/config.json`, the HTTP API under `/v1/*`, the WebSocket
 * API at `/socket` and photos under `/uploads/*`. Nothing of the APIs is cached, their errors included.
 *
 * The app's files are not part of this stack: a deployment of the web app copies them to the bucket and refreshes
 * the distribution, which are published as `bucket-name` and `distribution-id`.
 */
export class WebStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'web', props);
    const cognitoEndpoint = `https://cognito-idp.${this.region}.amazonaws.com`;
    const logs = logBucket(this);
    const files = fileBucket(this, logs);
    const guarded = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'headers', {
        responseHeadersPolicyName: `nwassik-${props.stage}-web`,
        ...securityHeaders([cognitoEndpoint, ...uploadOrigins(this), ...mapOrigins(this)]),
      }),
    };
    const fromFiles = { ...guarded, origin: S3BucketOrigin.withOriginAccessControl(files) };
    const domain = publicDomain(this);
    const styleUrl = mapStyleUrl(this);
    const config = tellConfig(this, {
      region: this.region,
      userPoolId: this.readParameter('identity', 'user-pool-id'),
      userPoolClientId: this.readParameter('identity', 'user-pool-client-id'),
      cognitoEndpoint,
      apiBase: '/',
      socketUrl: '/socket',
      ...(styleUrl && { mapStyleUrl: styleUrl }),
    });
    const distribution = new Distribution(this, 'distribution', {
      comment: `nwassik-${props.stage}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: Fn.getStackOutput(firewallStackName(props.stage), WEB_ACL_OUTPUT, FIREWALL_REGION),
      logBucket: logs,
      logFilePrefix: 'distribution/',
      errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...domainOptions(this, domain),
      defaultBehavior: {
        ...fromFiles,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [showApp(this)],
      },
      additionalBehaviors: {
        '/config.json': {
          ...fromFiles,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          functionAssociations: [config],
        },
        '/v1/*': {
          ...guarded,
          ...this.#passedOn(this.readParameter('gateway', 'http-api-id')),
          allowedMethods: AllowedMethods.ALLOW_ALL,
        },
        '/socket': this.#passedOn(this.readParameter('chat', 'socket-api-id')),
        ...servedPhotos(this, guarded),
      },
    });
    acknowledge(distribution, domain);
    this.publishParameter('bucket-name', files.bucketName);
    this.publishParameter('distribution-id', distribution.distributionId);
  }

  /** Requests go to an API as they came, under its own host name, and nothing of the answer is kept. */
  #passedOn(apiId: string) {
    return {
      origin: new HttpOrigin(`${apiId}.execute-api.${this.region}.amazonaws.com`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }
}

function domainOptions(scope: Construct, domain: PublicDomain | undefined) {
  if (!domain) return {};
  return {
    domainNames: [domain.name],
    certificate: Certificate.fromCertificateArn(scope, 'certificate', domain.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

function acknowledge(distribution: Distribution, domain: PublicDomain | undefined): void {
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR1',
    reason: 'The diaspora that the product is for lives everywhere.',
  });
  if (domain) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason: "A stage without a domain has CloudFront's certificate, whose oldest TLS cannot be chosen.",
  });
}
