import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from './condition.ts';

/**
 * Keeps a copy of another service's state: writes the item unless the same or a newer `version` of it stands
 * there, so that events may come twice, late and out of order. Answers whether it was written.
 */
export async function putIfNewer(
  client: DynamoDBDocumentClient,
  table: string,
  item: Readonly<Record<string, unknown>> & { readonly version: number },
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': item.version },
      }),
    );
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}
