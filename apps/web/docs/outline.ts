/** The part of JSON Schema 2020-12 that the services' documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

type Schemas = Readonly<Record<string, Schema>>;

/** How deep named schemas are unfolded; below, their names stand for them. */
const DEPTH = 4;

/**
 * A schema as a person reads it, one member a line, as TypeScript would write it; limits stand behind. Named schemas
 * are unfolded in place.
 */
export function outline(schema: Schema, schemas: Schemas, indent = '', depth = 0): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const named = schemas[name];
    return named && depth < DEPTH ? outline(named, schemas, indent, depth + 1) : name;
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => outline(choice, schemas, indent, depth)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => outline(part, schemas, indent, depth)).join(' & ');
  if (schema.type === 'array')
    return `[ ${outline(schema.items ?? {}, schemas, indent, depth)} ]${limits(schema)}`;
  if (schema.properties) {
    const lines = Object.entries(schema.properties).map(([name, member]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `${indent}  ${name}${optional}: ${outline(member, schemas, `${indent}  `, depth)}`;
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  const type = [schema.type ?? 'anything'].flat().join(' | ');
  return `${schema.format ?? type}${limits(schema)}`;
}

function limits({ minLength, maxLength, minimum, maximum, maxItems }: Schema): string {
  // A number without bounds of its own carries those of a double's whole numbers.
  const real = (bound: number | undefined) =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;
  const parts = [
    range(minLength, maxLength, 'characters'),
    range(real(minimum), real(maximum), ''),
    range(undefined, maxItems, 'items'),
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined && most === undefined) return '';
  return `${least ?? ''}…${most ?? ''} ${unit}`.trim();
}
