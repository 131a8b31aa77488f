import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../test/stacks.ts';
import { securityHeadersOf } from './security-headers.ts';

function headersOf(config: unknown): Record<string, string> {
  const Policy = {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: { ResponseHeadersPolicyConfig: config },
  };
  return Object.fromEntries(securityHeadersOf(stacksOf({ Policy }), 'shop-Policy'));
}

describe('the headers of a response headers policy', () => {
  it('are those CloudFront would set', () => {
    expect(
      headersOf({
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 60,
            IncludeSubdomains: true,
            Preload: true,
            Override: true,
          },
        },
        CustomHeadersConfig: {
          Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override: true }],
        },
      }),
    ).toEqual({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=60; includeSubDomains; preload',
      'permissions-policy': 'camera=()',
    });
  });

  it('are none where the policy sets none', () => {
    expect(headersOf({ Name: 'empty' })).toEqual({});
    expect(securityHeadersOf(stacksOf({}), undefined)).toEqual(new Map());
  });
});
