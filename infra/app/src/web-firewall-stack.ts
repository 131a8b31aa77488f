import { environmentOf, type StageProps } from '@nwassik/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** The only region that takes what protects CloudFront. */
export const FIREWALL_REGION = 'us-east-1';

/** The output by which the web stack finds the firewall, from its own region. */
export const WEB_ACL_OUTPUT = 'WebAclArn';

export function firewallStackName(stage: string): string {
  return `nwassik-${stage}-web-firewall`;
}

/**
 * Requests from one address in five minutes. High, since the mobile networks of Tunisia put many people behind one
 * address; limits for a person are the services' own.
 */
const REQUESTS_PER_ADDRESS = 10_000;

/** AWS's own rule groups, and what of them only counts: user text is JSON here and never becomes HTML. */
const MANAGED_GROUPS = [
  { name: 'AWSManagedRulesAmazonIpReputationList', onlyCounted: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', onlyCounted: [] },
  {
    name: 'AWSManagedRulesCommonRuleSet',
    onlyCounted: ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericRFI_BODY'],
  },
];

/** The firewall before CloudFront. */
export class WebFirewallStack extends Stack {
  constructor(scope: Construct, props: Pick<StageProps, 'stage'>) {
    super(scope, 'web-firewall', {
      stackName: firewallStackName(props.stage),
      env: { ...environmentOf(props.stage), region: FIREWALL_REGION },
    });
    const acl = new CfnWebACL(this, 'acl', {
      name: `nwassik-${props.stage}-web`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs(`nwassik-${props.stage}-web`),
      rules: [rateRule(0), ...MANAGED_GROUPS.map((group, index) => managedRule(group, index + 1))],
    });
    new CfnOutput(this, WEB_ACL_OUTPUT, { value: acl.attrArn });
  }
}

function rateRule(priority: number): CfnWebACL.RuleProperty {
  return {
    name: 'rate',
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: REQUESTS_PER_ADDRESS } },
    visibilityConfig: seenAs('rate'),
  };
}

function managedRule(
  group: { readonly name: string; readonly onlyCounted: readonly string[] },
  priority: number,
): CfnWebACL.RuleProperty {
  return {
    name: group.name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: group.name,
        ruleActionOverrides: group.onlyCounted.map((name) => ({ name, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: seenAs(group.name),
  };
}

function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true };
}
