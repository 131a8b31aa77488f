import type {
  AttributeDefinition,
  KeySchemaElement,
  Projection,
  StreamSpecification,
} from '@aws-sdk/client-dynamodb';

/** What a table's declaration and its description have in common. */
export interface TableShape {
  readonly KeySchema?: KeySchemaElement[] | undefined;
  readonly AttributeDefinitions?: AttributeDefinition[] | undefined;
  readonly GlobalSecondaryIndexes?: readonly IndexShape[] | undefined;
  readonly LocalSecondaryIndexes?: readonly IndexShape[] | undefined;
  readonly StreamSpecification?: Pick<StreamSpecification, 'StreamViewType'> | undefined;
}

export interface IndexShape {
  readonly IndexName?: string | undefined;
  readonly KeySchema?: KeySchemaElement[] | undefined;
  readonly Projection?: Projection | undefined;
}

/** What of a table can never change, as a text to compare: its keys with their types, local indexes and stream. */
export function fixedShape(table: TableShape): string {
  return JSON.stringify([
    keys(table.KeySchema, table),
    [...indexShapes(table.LocalSecondaryIndexes, table)].toSorted(),
    table.StreamSpecification?.StreamViewType,
  ]);
}

/** Each index as a text to compare, by its name. */
export function indexShapes(
  indexes: readonly IndexShape[] | undefined,
  table: TableShape,
): ReadonlyMap<string, string> {
  return new Map(
    (indexes ?? []).map(({ IndexName = '', KeySchema, Projection: projection }) => [
      IndexName,
      JSON.stringify([
        keys(KeySchema, table),
        projection?.ProjectionType,
        (projection?.NonKeyAttributes ?? []).toSorted(),
      ]),
    ]),
  );
}

function keys(
  schema: readonly KeySchemaElement[] | undefined,
  { AttributeDefinitions = [] }: TableShape,
): string[] {
  return (schema ?? []).map(({ AttributeName, KeyType }) => {
    const definition = AttributeDefinitions.find((one) => one.AttributeName === AttributeName);
    return `${KeyType} ${AttributeName} ${definition?.AttributeType}`;
  });
}
