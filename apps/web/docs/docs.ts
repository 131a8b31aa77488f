import { outline, type Schema } from './outline.ts';

/** The services, in the order of the page. */
const SERVICES = ['identity', 'requests', 'chat', 'notifications', 'subscriptions', 'composer'];

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
}

interface Document {
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly 'x-problems': readonly Problem[];
}

/** An element with its children; texts are texts, never HTML. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function schemaBlock(title: string, schema: Schema, schemas: Document['components']['schemas']): Node[] {
  return [element('h3', {}, title), element('pre', { tabindex: '0' }, outline(schema, schemas))];
}

function operationBlock(method: string, path: string, operation: Operation, document: Document): HTMLElement {
  const { schemas } = document.components;
  const locked = (operation.security ?? []).length > 0;
  const parameters = operation.parameters ?? [];
  const body = operation.requestBody?.content['application/json']?.schema;
  const parts: Node[] = [];
  if (parameters.length > 0) {
    const lines = parameters.map(
      ({ name, in: place, required, schema }) =>
        `${name}${required ? '' : '?'}: ${outline(schema, schemas)}  (${place})`,
    );
    parts.push(element('h3', {}, 'Parameters'), element('pre', { tabindex: '0' }, lines.join('\n')));
  }
  if (body) parts.push(...schemaBlock('Body', body, schemas));
  for (const [status, { description, content }] of Object.entries(operation.responses)) {
    const schema = content?.['application/json']?.schema;
    if (status.startsWith('2') && schema)
      parts.push(...schemaBlock(`${status} · ${description}`, schema, schemas));
    else parts.push(element('h3', {}, `${status} · `, ...problemLinks(status, description)));
  }
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      element('b', { class: 'method' }, method.toUpperCase()),
      element('code', {}, path),
      element('span', {}, `${operation.summary ?? ''}${locked ? ' · signed in' : ''}`),
    ),
    element('div', {}, ...parts),
  );
}

function problemLinks(status: string, description: string): (Node | string)[] {
  if (status.startsWith('2')) return [description];
  return description
    .split(', ')
    .flatMap((code, n) => [n > 0 ? ', ' : '', element('a', { href: `#${code}` }, code)]);
}

function serviceSection(service: string, document: Document): HTMLElement {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationBlock(method, path, operation, document)),
  );
  return element(
    'section',
    { id: service, 'aria-label': document.info.title },
    element('h2', {}, document.info.title),
    element('p', {}, element('a', { href: `/v1/${service}/openapi.json` }, 'openapi.json')),
    ...operations,
  );
}

function problemSection(problems: ReadonlyMap<string, Problem>): HTMLElement {
  const entries = [...problems.values()].toSorted(
    (a, b) => a.status - b.status || a.code.localeCompare(b.code),
  );
  return element(
    'section',
    { id: 'problems', 'aria-label': 'Problems' },
    element('h2', {}, 'Problems'),
    element('p', {}, 'Every refusal is a problem document (RFC 9457). Decide by its code.'),
    element(
      'dl',
      {},
      ...entries.flatMap(({ code, status, title, detail }) => [
        element('dt', { id: code }, `${status} `, element('code', {}, code)),
        element('dd', {}, [title, detail].filter(Boolean).join('. ')),
      ]),
    ),
  );
}

async function read(service: string): Promise<Document | undefined> {
  const answer = await fetch(`/v1/${service}/openapi.json`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Document) : undefined;
}

/** An element the page has from the start. */
function standing(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

const main = standing('main');
const documents = await Promise.all(SERVICES.map(async (service) => [service, await read(service)] as const));
const problems = new Map(
  documents.flatMap(([, document]) =>
    (document?.['x-problems'] ?? []).map((problem) => [problem.code, problem]),
  ),
);
standing('services').append(
  ...[...SERVICES, 'problems'].map((service) => element('a', { href: `#${service}` }, service)),
);
main.replaceChildren(
  ...documents.map(([service, document]) =>
    document
      ? serviceSection(service, document)
      : element('p', { role: 'alert' }, `${service} does not answer. Reload the page to ask again.`),
  ),
  problemSection(problems),
);
main.setAttribute('aria-busy', 'false');
// The place an address leads to has only just been made.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
