/** What this page reads of an OpenAPI 3.1 document. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
  /** What each code of a problem document means. */
  readonly 'x-problems'?: readonly ProblemKind[];
}

export interface ProblemKind {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description?: string }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** A JSON Schema, as far as it is shown. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

/** Where a problem can come from. */
export interface ProblemPlace {
  readonly code: string;
  readonly status: string;
  readonly operations: readonly string[];
  /** What it means and what to do next; empty where the document doesn't say. */
  readonly meaning: string;
}

/** The problems that a service's operations name, each once, in alphabetical order. */
export function problemsOf(document: OpenApi): readonly ProblemPlace[] {
  const places = new Map<string, { status: string; operations: string[] }>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      for (const [status, { description = '' }] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        for (const code of description.split(', ').filter((word) => /^[a-z][a-z-]*$/.test(word))) {
          const place = places.get(code) ?? { status, operations: [] };
          place.operations.push(`${method.toUpperCase()} ${path}`);
          places.set(code, place);
        }
      }
    }
  }
  const kinds = new Map(document['x-problems']?.map((kind) => [kind.code, kind]));
  const meaningOf = (code: string) =>
    [kinds.get(code)?.title, kinds.get(code)?.detail].filter((text) => text !== undefined).join('. ');
  return [...places]
    .map(([code, place]) => ({ code, ...place, meaning: meaningOf(code) }))
    .toSorted((one, other) => one.code.localeCompare(other.code));
}
