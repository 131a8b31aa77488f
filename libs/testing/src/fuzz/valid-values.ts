import fc from 'fast-check';
import { resolved, type JsonSchema, type NamedSchemas } from './json-schema.ts';
import { standIn, type Known } from './stand-in.ts';

/** From what values are made, besides their schema. */
export interface ValueSources {
  readonly schemas: NamedSchemas;
  /** What a scene knows: stand-ins for it are drawn for members of that name. */
  readonly known: Known;
  /** Values that get past the rules beyond the schema, by the name of the member they are for. */
  readonly typical: Readonly<Record<string, readonly unknown[]>>;
}

/** Letters of three scripts, of one to four bytes, without controls. */
const letter = fc.constantFrom(...'abcdeéèçœABC 0123456789 .,!?-/’«»قهوةكتاب٢٣ß😀🇹🇳ﷺ\u0301\u200d');

/** Values that a schema allows, at `name`; now and then they still break a rule that a schema can't tell. */
export function validValues(schema: JsonSchema, sources: ValueSources, name = ''): fc.Arbitrary<unknown> {
  const allowed = bySchema(resolved(schema, sources.schemas), sources, name);
  const typical = sources.typical[name] ?? [];
  const known = (sources.known[name] ?? []).map((_value, nth) => standIn(name, nth));
  return fc.oneof(
    { weight: 1, arbitrary: allowed },
    ...(typical.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...typical) }] : []),
    ...(known.length > 0 && isText(schema) ? [{ weight: 6, arbitrary: fc.constantFrom(...known) }] : []),
  );
}

function isText(schema: JsonSchema): boolean {
  return schema.type === 'string';
}

function bySchema(schema: JsonSchema, sources: ValueSources, name: string): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => validValues(choice, sources, name)));
  switch (schema.type) {
    case 'object':
      return objects(schema, sources);
    case 'array':
      return fc.array(validValues(schema.items ?? {}, sources, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 12),
      });
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -200, max: schema.maximum ?? 200, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objects({ properties = {}, required = [] }: JsonSchema, sources: ValueSources) {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, validValues(schema, sources, name)]),
  );
  return fc.record(members, { requiredKeys: [...required], noNullPrototype: true });
}

function texts({ format, pattern, minLength = 0, maxLength = 100 }: JsonSchema): fc.Arbitrary<string> {
  switch (format) {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return instants.map((instant) => instant.slice(0, 10));
    case 'date-time':
      return instants;
    case 'uri':
      return fc.webUrl();
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.string({ unit: letter, minLength, maxLength: Math.min(maxLength, minLength + 40) }),
    },
    { weight: 1, arbitrary: fc.string({ unit: letter, minLength, maxLength, size: 'max' }) },
  );
}

const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
