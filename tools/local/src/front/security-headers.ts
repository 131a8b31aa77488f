import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

const policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: z.object({}).optional(),
        FrameOptions: z.object({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: z
          .object({
            AccessControlMaxAgeSec: z.number(),
            IncludeSubdomains: z.boolean().optional(),
            Preload: z.boolean().optional(),
          })
          .optional(),
      })
      .default({}),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) })
      .default({ Items: [] }),
  }),
});

/**
 * The headers that CloudFront puts on answers by this response headers policy; so a Content-Security-Policy that
 * breaks the app breaks it here first.
 *
 * @param policyId none where undefined, or where no stack has the policy.
 */
export function securityHeadersOf(stacks: Stacks, policyId: string | undefined): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const resource = stacks.ofType('AWS::CloudFront::ResponseHeadersPolicy').find(({ id }) => id === policyId);
  if (!resource) return headers;
  const { ResponseHeadersPolicyConfig: config } = propertiesOf(resource, policy);
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
  const hsts = security.StrictTransportSecurity;
  const named = {
    'content-security-policy': security.ContentSecurityPolicy?.ContentSecurityPolicy,
    'x-content-type-options': security.ContentTypeOptions && 'nosniff',
    'x-frame-options': security.FrameOptions?.FrameOption,
    'referrer-policy': security.ReferrerPolicy?.ReferrerPolicy,
    'strict-transport-security':
      hsts &&
      [
        `max-age=${hsts.AccessControlMaxAgeSec}`,
        ...(hsts.IncludeSubdomains ? ['includeSubDomains'] : []),
        ...(hsts.Preload ? ['preload'] : []),
      ].join('; '),
  };
  for (const [name, value] of Object.entries(named)) if (value !== undefined) headers.set(name, value);
  for (const { Header, Value } of custom.Items) headers.set(Header.toLowerCase(), Value);
  return headers;
}
