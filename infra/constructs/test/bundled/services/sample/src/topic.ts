import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({ maxAttempts: 1 });

export const publish = (message: string) =>
  sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-3:000000000000:t', Message: message }));
