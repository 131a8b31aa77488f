import { publicDomain, QueueWithDeadLetter, ServiceFunction, ServiceStack } from '@nwassik/constructs';
import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** The domain mails come from: the product's own. A stage that has none is refused by SES, but for the local one. */
function mailDomain(stack: ServiceStack): string {
  return publicDomain(stack)?.name ?? 'nwassik.example';
}

function configurationSetName(stack: ServiceStack): string {
  return `nwassik-${stack.stage}-${stack.service}`;
}

/** What mails are sent by, in the data stack: SES's identity of the domain, with DKIM, and the configuration set. */
export class MailIdentity extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const set = new ConfigurationSet(this, 'set', {
      configurationSetName: configurationSetName(stack),
      reputationMetrics: true,
    });
    new EmailIdentity(this, 'identity', {
      identity: Identity.domain(mailDomain(stack)),
      configurationSet: set,
    });
    // EventBridge's own bus brings what SES tells to the service's queue.
    new ConfigurationSetEventDestination(this, 'feedback', {
      configurationSet: set,
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
  }
}

/** What a function needs to send mails: its environment and its right to. */
export function mailSending(stack: ServiceStack) {
  const domain = mailDomain(stack);
  const set = configurationSetName(stack);
  const arn = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'ses', resource, resourceName });
  return {
    environment: { MAIL_FROM: `Nwassik Store <hello@${domain}>`, MAIL_CONFIGURATION_SET: set },
    permission: new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [arn('identity', domain), arn('configuration-set', set)],
    }),
  };
}

/** The function `mail-feedback` and its queue: what SES tells of mails that came back or were complained of. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const alarm = {
      usersFeel:
        'Nothing yet. But mails go on to addresses that refuse them, and mailbox providers will block ours.',
      doFirst: "Read the errors in this function's log group, then redrive the queue mail-feedback-dead.",
    };
    const feedback = new ServiceFunction(this, 'mail-feedback', {
      timeout: Duration.seconds(30),
      table: { actions: ['UpdateItem'] },
      alarm,
    });
    const { queue, dead } = new QueueWithDeadLetter(this, 'queue', {
      purpose: 'mail-feedback',
      consumerTimeout: feedback.timeout,
      alarm,
    });
    feedback.alias.addEventSource(
      new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }),
    );
    new Rule(this, 'rule', {
      ruleName: stack.names.function('mail-feedback'),
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName(stack)] } } },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: dead })],
    });
  }
}
