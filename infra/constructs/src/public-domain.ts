import type { IConstruct } from 'constructs';

/** The product's own domain in a stage. */
export interface PublicDomain {
  /** For example `nwassik.example`. */
  readonly name: string;
  /** ARN of its certificate, which CloudFront wants in us-east-1. */
  readonly certificateArn: string;
}

/** The context value `domain`; a stage without one is reached by the addresses that AWS makes up. */
export function publicDomain(scope: IConstruct): PublicDomain | undefined {
  return scope.node.tryGetContext('domain');
}
