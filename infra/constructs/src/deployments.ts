import { Stack, Validations } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { type CfnRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/**
 * A stack's canary deployments: one CodeDeploy application and one role for all its functions. A new version
 * gets a tenth of the traffic for five minutes, then all of it; its alarm sends it back.
 */
export class Deployments extends Construct {
  readonly #application: LambdaApplication;
  readonly #role: Role;
  readonly #shiftsTraffic = new PolicyStatement({
    actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
  });

  /** The deployments of the stack around a construct; made at the first call. */
  static of(scope: Construct): Deployments {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild('deployments');
    return existing instanceof Deployments ? existing : new Deployments(stack);
  }

  private constructor(stack: Stack) {
    super(stack, 'deployments');
    this.#application = new LambdaApplication(this, 'application', { applicationName: stack.stackName });
    // AWS's managed policy for this allows every function of the account.
    this.#role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      inlinePolicies: {
        alarms: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] })],
        }),
      },
    });
    Validations.of(this.#role.node.defaultChild as CfnRole).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'CodeDeploy reads the state of alarms; cloudwatch:DescribeAlarms cannot be narrowed to some.',
    });
    this.#role.addToPolicy(this.#shiftsTraffic);
  }

  /** Sends each new version behind `alias` out as a canary that `alarm` rolls back. */
  canary(alias: Alias, alarm: Alarm): void {
    this.#shiftsTraffic.addResources(alias.lambda.functionArn, alias.functionArn);
    new LambdaDeploymentGroup(alias, 'canary', {
      application: this.#application,
      alias,
      alarms: [alarm],
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      role: this.#role.withoutPolicyUpdates(),
    });
  }
}
