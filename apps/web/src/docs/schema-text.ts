import type { Schema } from './openapi.ts';

const NAME = /^#\/components\/schemas\/(.+)$/;

/** The limits of a text or a number, as a comment: "1 to 50", "at most 2000 characters". */
function limits({ minimum, maximum, minLength, maxLength, maxItems, format, pattern }: Schema): string {
  const parts: string[] = [];
  if (format && format !== 'uri') parts.push(format);
  const [low, high, unit] =
    minLength !== undefined || maxLength !== undefined
      ? [minLength, maxLength, ' characters']
      : [minimum, maximum, ''];
  const wide = high !== undefined && Math.abs(high) >= Number.MAX_SAFE_INTEGER;
  if (low !== undefined && low > -Number.MAX_SAFE_INTEGER && high !== undefined && !wide) {
    parts.push(`${low} to ${high}${unit}`);
  } else if (high !== undefined && !wide) parts.push(`at most ${high}${unit}`);
  else if (low !== undefined && low > -Number.MAX_SAFE_INTEGER) parts.push(`at least ${low}${unit}`);
  if (maxItems !== undefined) parts.push(`at most ${maxItems}`);
  if (pattern && !format && pattern.length <= 40) parts.push(pattern);
  return parts.join(', ');
}

function members(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    const comment = limits(member);
    return `${inner}${name}${optional}: ${schemaText(member, inner)};${comment ? ` // ${comment}` : ''}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** A JSON Schema as a TypeScript type, which is how its readers think of it. */
export function schemaText(schema: Schema, indent = ''): string {
  const named = schema.$ref && NAME.exec(schema.$ref)?.[1];
  if (named) return named;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map((one) => schemaText(one, indent)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((one) => schemaText(one, indent)).join(' & ');
  if (schema.type === 'array') {
    const item = schemaText(schema.items ?? {}, indent);
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object' || schema.properties) return members(schema, indent);
  if (schema.type === 'integer') return 'number';
  return schema.type ?? 'unknown';
}
