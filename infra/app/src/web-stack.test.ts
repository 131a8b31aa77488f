import { productApp } from '@nwassik/constructs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { WebStack } from './web-stack.ts';

function webTemplate(context: Record<string, unknown> = {}): Template {
  const app = productApp();
  for (const [key, value] of Object.entries(context)) app.node.setContext(key, value);
  return Template.fromStack(new WebStack(app, { stage: 'test', bundles: '' }));
}

const template = webTemplate();
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

function config(): Readonly<Record<string, unknown>> {
  const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
  return distribution?.['Properties'].DistributionConfig;
}

/** Runs a CloudFront function's code as CloudFront does. */
function edge(name: string, from = template): (event: unknown) => unknown {
  const [found] = Object.values(
    from.findResources('AWS::CloudFront::Function', { Properties: { Name: `nwassik-test-web-${name}` } }),
  );
  const code: string | { 'Fn::Join': [string, unknown[]] } = found?.['Properties'].FunctionCode;
  const text = typeof code === 'string' ? code : code['Fn::Join'][1].map(deployed).join('');
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the code under test is a text
  return new Function(`${text}; return handler;`)();
}

/** What CloudFormation puts where the template refers to a parameter. */
function deployed(part: unknown): string {
  if (typeof part === 'string') return part;
  const { Ref } = part as { Ref: string };
  return String(template.findParameters(Ref)[Ref]?.['Default']);
}

describe('the one origin', () => {
  it('passes /v1/* to the HTTP API uncached, with all headers of the viewer but Host', () => {
    expect(config()['CacheBehaviors']).toContainEqual(
      expect.objectContaining({
        PathPattern: '/v1/*',
        CachePolicyId: CACHING_DISABLED,
        OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
        AllowedMethods: expect.arrayContaining(['PATCH', 'DELETE']),
        ViewerProtocolPolicy: 'https-only',
      }),
    );
  });

  it('passes /socket to the WebSocket API, whose stage has that name', () => {
    expect(config()['CacheBehaviors']).toContainEqual(
      expect.objectContaining({
        PathPattern: '/socket',
        CachePolicyId: CACHING_DISABLED,
        OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
      }),
    );
    expect(Object.values(template.findParameters('*')).map((parameter) => parameter['Default'])).toContain(
      '/nwassik/test/chat/socket-api-id',
    );
  });

  it('shows photos of each service from its own bucket, which answers nobody but CloudFront, for a day at most', () => {
    const [policy] = Object.entries(template.findResources('AWS::CloudFront::CachePolicy'));
    expect(policy?.[1]['Properties'].CachePolicyConfig).toMatchObject({ MaxTTL: 86_400 });
    const origins = config()['Origins'] as {
      Id: string;
      DomainName: unknown;
      OriginAccessControlId: unknown;
    }[];
    for (const service of ['requests', 'identity']) {
      const behaviours = config()['CacheBehaviors'] as { PathPattern: string; TargetOriginId: string }[];
      const shown = behaviours.find(({ PathPattern }) => PathPattern === `/uploads/${service}/*`);
      expect(shown).toMatchObject({
        CachePolicyId: { Ref: policy?.[0] },
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: expect.anything(),
      });
      expect(shown).not.toHaveProperty('AllowedMethods');
      const origin = origins.find(({ Id }) => Id === shown?.TargetOriginId);
      expect(JSON.stringify(origin?.DomainName)).toContain(`nwassik-test-${service}-uploads-`);
      expect(origin?.OriginAccessControlId).toBeTruthy();
    }
  });

  it('lets pages send photos to the services’ buckets', () => {
    const [headers] = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const policy = JSON.stringify(
      headers?.['Properties'].ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy,
    );
    for (const service of ['requests', 'identity'])
      expect(policy).toMatch(
        new RegExp(
          `connect-src 'self' [^;]*https://nwassik-test-${service}-uploads-[^;]*\\.s3\\.eu-west-3\\.amazonaws\\.com`,
        ),
      );
  });

  it('keeps no error, and turns none into a page of the app', () => {
    const errors = config()['CustomErrorResponses'] as object[];
    expect(errors.length).toBeGreaterThan(5);
    for (const error of errors) {
      expect(error).toMatchObject({ ErrorCachingMinTTL: 0 });
      expect(error).not.toHaveProperty('ResponsePagePath');
    }
  });

  it('stands behind the firewall, found by its name in its own region', () => {
    expect(config()['WebACLId']).toEqual({
      'Fn::GetStackOutput': {
        StackName: 'nwassik-test-web-firewall',
        OutputName: 'WebAclArn',
        Region: 'us-east-1',
      },
    });
  });

  it('lets pages load nothing inline and nothing from elsewhere, and call Cognito', () => {
    const policy = Match.stringLikeRegexp(
      "^default-src 'none'; script-src 'self'; style-src 'self'; .*connect-src 'self' https://cognito-idp\\.eu-west-3\\.amazonaws\\.com ",
    );
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: { 'Fn::Join': ['', Match.arrayWith([policy])] },
            Override: true,
          },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
          FrameOptions: { FrameOption: 'DENY' },
        },
      },
    });
  });

  it('has its own domain, and TLS 1.2 at least, where there is one', () => {
    const domain = {
      name: 'nwassik.example',
      certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/c',
    };
    const template = webTemplate({ domain });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['nwassik.example'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
  });
});

describe('the buckets', () => {
  it('are private, encrypted and kept when the stack goes', () => {
    template.resourceCountIs('AWS::S3::Bucket', 2);
    template.allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
      },
    });
  });
});

describe('a request at the edge', () => {
  const shown = (uri: string) => edge('show-app')({ request: { uri } });

  it.each([
    ['/', '/index.html'],
    ['/requests/0192a', '/index.html'],
    ['/assets/app-4f2a.js', '/assets/app-4f2a.js'],
    ['/docs', '/docs/index.html'],
    ['/docs/', '/docs/index.html'],
    ['/docs/page.js', '/docs/page.js'],
  ])('for %s is answered by %s', (uri, file) => {
    expect(shown(uri)).toEqual({ uri: file });
  });

  it('for /config.json is answered with what the stage is made of', () => {
    const { body, ...answer } = edge('tell-config')({}) as { body: string; statusCode: number };
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual({
      region: 'eu-west-3',
      userPoolId: '/nwassik/test/identity/user-pool-id',
      userPoolClientId: '/nwassik/test/identity/user-pool-client-id',
      cognitoEndpoint: 'https://cognito-idp.eu-west-3.amazonaws.com',
      apiBase: '/',
      socketUrl: '/socket',
    });
  });

  it('for /config.json is answered with the map’s style where the stage has one, and pages may call its origin', () => {
    const url =
      'https://maps.geo.eu-west-3.amazonaws.com/v2/styles/Standard/descriptor?color-scheme={scheme}';
    const mapped = webTemplate({ mapStyleUrl: url });
    const { body } = edge('tell-config', mapped)({}) as { body: string };
    expect(JSON.parse(body)).toMatchObject({ mapStyleUrl: url });
    const [headers] = Object.values(mapped.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(JSON.stringify(headers?.['Properties'])).toMatch(
      /connect-src 'self' [^;]*https:\/\/maps\.geo\.eu-west-3\.amazonaws\.com;/,
    );
  });
});
