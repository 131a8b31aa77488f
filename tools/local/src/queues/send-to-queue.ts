import { GetQueueUrlCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { queueNameOf } from './queue-settings.ts';

/** Sends a message to the queue of this ARN; once it resolves, the queue has it. */
export async function sendToQueue(sqs: SQSClient, queueArn: string, body: unknown): Promise<void> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueNameOf(queueArn) }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}
