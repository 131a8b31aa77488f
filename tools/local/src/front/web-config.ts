import { TemplateError } from '../cloudformation/stacks.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

/** What `/config.json` tells the web app, in AWS as here. */
export interface WebConfig {
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly cognitoEndpoint: string;
  readonly apiBase: string;
  readonly socketUrl: string;
}

/**
 * The web app's configuration on this machine: the stacks' user pool, and addresses on the one origin.
 *
 * @throws TemplateError when the stacks have no user pool with a client.
 */
export function webConfigOf(stacks: Stacks, region: string): WebConfig {
  const [pool] = stacks.ofType('AWS::Cognito::UserPool');
  const client = stacks
    .ofType('AWS::Cognito::UserPoolClient')
    .find(({ properties }) => properties['UserPoolId'] === pool?.id);
  if (!pool || !client) throw new TemplateError('No stack has a user pool with a client for the web app');
  return {
    region,
    userPoolId: pool.id,
    userPoolClientId: client.id,
    cognitoEndpoint: '/cognito',
    apiBase: '/',
    socketUrl: '/socket',
  };
}
