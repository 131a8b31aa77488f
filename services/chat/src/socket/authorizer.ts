import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Tickets } from '../store/tickets.ts';

/**
 * The authorizer of `$connect`: redeems the ticket, and hands its user to every event of the connection. The
 * gateway answers 401 to this very error, and never tells why.
 */
export function socketAuthorizer(tickets: Tickets, now: () => number) {
  return async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const ticket = event.queryStringParameters?.['ticket'];
    const userId = ticket && (await tickets.redeem(ticket, now()));
    if (!userId) throw new Error('Unauthorized');
    return {
      principalId: userId,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }],
      },
      context: { userId },
    };
  };
}
