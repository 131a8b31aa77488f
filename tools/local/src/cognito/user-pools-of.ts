import type { Stacks } from '../cloudformation/stacks.ts';
import type { UserPoolDefinition } from './pool.ts';

/** The user pools of the stacks, with the clients and groups that any stack adds to them. */
export function userPoolsOf(stacks: Stacks): UserPoolDefinition[] {
  const belongingTo = (type: string, poolId: string) =>
    stacks.ofType(type).filter(({ properties }) => properties['UserPoolId'] === poolId);
  return stacks.ofType('AWS::Cognito::UserPool').map(({ id, properties }) => ({
    id,
    properties,
    clients: belongingTo('AWS::Cognito::UserPoolClient', id).map((client) => ({
      id: client.id,
      properties: client.properties,
    })),
    groups: belongingTo('AWS::Cognito::UserPoolGroup', id).map((group) => ({ properties: group.properties })),
  }));
}
