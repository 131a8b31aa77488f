/** The part of JSON Schema 2020-12 that the documents of this product are written in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Named schemas, as an OpenAPI document keeps them: `#/components/schemas/<name>`. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** The schema itself where this one only refers to a named one. */
export function resolved(schema: JsonSchema, named: NamedSchemas): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const target = named[name];
  if (target === undefined) throw new RangeError(`no schema stands behind ${schema.$ref}`);
  return target;
}
