import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { ServiceStack } from './service-stack.ts';

/**
 * The topic on which a service tells the others what happened: encrypted with AWS's key for SNS (any principal
 * of the account that may publish may use it), reached over TLS only. Publishes `topic-arn`.
 */
export class ServiceTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    this.topic = new Topic(this, 'topic', {
      topicName: stack.names.topic,
      masterKey: Alias.fromAliasName(this, 'key', 'alias/aws/sns'),
      enforceSSL: true,
    });
    stack.publishParameter('topic-arn', this.topic.topicArn);
  }
}

/** ARN of a service's topic, by its conventional name. */
export function topicArn(stack: ServiceStack, topicName: string): string {
  return stack.formatArn({ service: 'sns', resource: topicName });
}
