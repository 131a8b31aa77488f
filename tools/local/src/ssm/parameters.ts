import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Resource, Stacks } from '../cloudformation/stacks.ts';
import { JsonCallError, type JsonCalls } from '../json-calls.ts';
import { ACCOUNT } from '../queues/queue-settings.ts';

const byName = z.object({ Name: z.string() });
const byNames = z.object({ Names: z.array(z.string()).min(1).max(10) });

/**
 * Serves the parameters of the stacks, as Parameter Store's GetParameter and GetParameters.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function parameterCalls(stacks: Stacks, region: string, clock: Clock): JsonCalls {
  const startedAt = clock.now() / 1000;
  const find = (name: string) => stacks.ofType('AWS::SSM::Parameter').find(({ id }) => id === name);
  const described = ({ id, properties }: Resource) => ({
    ARN: `arn:aws:ssm:${region}:${ACCOUNT}:parameter${id.startsWith('/') ? '' : '/'}${id}`,
    DataType: 'text',
    LastModifiedDate: startedAt,
    Name: id,
    Type: properties['Type'],
    Value: properties['Value'],
    Version: 1,
  });
  return {
    'AmazonSSM.GetParameter'(body) {
      const parameter = find(read(byName, body).Name);
      if (!parameter) throw new JsonCallError('ParameterNotFound', '');
      return { Parameter: described(parameter) };
    },
    'AmazonSSM.GetParameters'(body) {
      const { Names } = read(byNames, body);
      const found = Names.flatMap((name) => find(name) ?? []);
      return {
        Parameters: found.map(described),
        InvalidParameters: Names.filter((name) => !found.some(({ id }) => id === name)),
      };
    },
  };
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new JsonCallError('ValidationException', z.prettifyError(parsed.error));
}
