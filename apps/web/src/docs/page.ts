import '../theme.css';
import { problemsOf, type Content, type OpenApi, type Operation } from './openapi.ts';
import { schemaText } from './schema-text.ts';

/** The services, in the order somebody meets them. Each says itself what it does. */
const SERVICES = ['identity', 'requests', 'chat', 'notifications', 'subscriptions', 'composer'];

type Child = Node | string | undefined;

/** An element with its classes and children; a text is a text, never HTML. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  classes: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = classes;
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

function code(text: string): HTMLElement {
  const block = element('pre', 'overflow-x-auto rounded-control bg-sunk px-4 py-3 text-small', text);
  block.tabIndex = 0;
  return block;
}

function heading(text: string): HTMLElement {
  return element('h4', 'mt-4 mb-1.5 text-small font-semibold text-ink-2', text);
}

function bodyOf({ content = {} }: Content): string | undefined {
  const schema = content['application/json']?.schema;
  return schema && schemaText(schema);
}

function operationCard(method: string, path: string, operation: Operation): HTMLElement {
  const { summary = '', security = [], parameters = [], requestBody, responses } = operation;
  const body = requestBody && bodyOf(requestBody);
  const answers = Object.entries(responses).flatMap(([status, response]) => {
    const note = `${status}  ${response.description ?? ''}`;
    const answer = Number(status) < 400 ? bodyOf(response) : undefined;
    return [element('p', 'mt-2 text-small', note), answer ? code(answer) : undefined];
  });
  const inputs = parameters.map(
    ({ name, in: place, required, schema }) =>
      `${name}${required ? '' : '?'}: ${schema ? schemaText(schema) : 'string'} // ${place}`,
  );
  return element(
    'details',
    'rounded-card border border-line bg-surface open:pb-5',
    element(
      'summary',
      'flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3',
      element('b', 'w-16 text-small font-semibold text-on-tint', method.toUpperCase()),
      element('code', 'break-all', path),
      element('span', 'grow text-small text-ink-2', summary),
      element('span', 'text-fine text-ink-2', security.length > 0 ? 'signed in' : 'public'),
    ),
    element(
      'div',
      'px-4',
      inputs.length > 0 ? heading('Parameters') : undefined,
      inputs.length > 0 ? code(inputs.join('\n')) : undefined,
      body ? heading('Body') : undefined,
      body ? code(body) : undefined,
      heading('Answers'),
      ...answers,
    ),
  );
}

function serviceSection(name: string, document_: OpenApi): HTMLElement {
  const operations = Object.entries(document_.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationCard(method, path, operation)),
  );
  const schemas = Object.entries(document_.components?.schemas ?? {})
    .map(([title, schema]) => `type ${title} = ${schemaText(schema)}`)
    .join('\n\n');
  const raw = element('a', 'text-small text-on-tint underline underline-offset-4', 'openapi.json');
  raw.href = `/v1/${name}/openapi.json`;
  const problems = problemsOf(document_).map(({ code: problem, status, operations: from, meaning }) => {
    const row = element(
      'li',
      'border-t border-line py-2.5 target:bg-tint',
      element('b', 'font-semibold', problem),
      ` ${status} ${meaning} `,
      element('span', 'text-small text-ink-2', from.join(', ')),
    );
    // Two services may name the same problem: the first one is what its address leads to.
    if (!document.querySelector(`#${problem}`)) row.id = problem;
    return row;
  });
  const section = element(
    'section',
    'pt-12',
    element(
      'div',
      'flex flex-wrap items-baseline gap-4',
      element('h2', 'text-heading font-semibold', document_.info.title),
      raw,
    ),
    element('p', 'mt-1 mb-5 text-ink-2', document_.info.description ?? ''),
    element('div', 'flex flex-col gap-2.5', ...operations),
    element('h3', 'mt-8 mb-2 text-card font-semibold', 'Types'),
    code(schemas),
    element('h3', 'mt-8 mb-2 text-card font-semibold', 'Problems'),
    element('ul', '', ...problems),
  );
  section.id = `service-${name}`;
  return section;
}

function missing(name: string): HTMLElement {
  return element(
    'section',
    'pt-12',
    element('h2', 'text-heading font-semibold', name),
    'does not answer just now.',
  );
}

async function documentOf(name: string): Promise<OpenApi | undefined> {
  try {
    const response = await fetch(`/v1/${name}/openapi.json`);
    return response.ok ? ((await response.json()) as OpenApi) : undefined;
  } catch {
    return undefined;
  }
}

const links = SERVICES.map((name) => {
  const link = element('a', 'flex min-h-11 items-center rounded-full bg-sunk px-4 font-medium', name);
  link.href = `#service-${name}`;
  return link;
});
const main = element(
  'main',
  'page max-w-5xl! pt-10 pb-24',
  element('h1', 'text-title font-semibold', 'Nwassik Store API'),
  element(
    'p',
    'mt-2 text-ink-2',
    'One HTTP API in front of all services, each described by its own OpenAPI 3.1 document.',
  ),
  element('nav', 'mt-5 flex flex-wrap gap-2', ...links),
);
document.querySelector('#docs')?.append(main);

const documents = await Promise.all(SERVICES.map(documentOf));
for (const [index, name] of SERVICES.entries()) {
  const found = documents[index];
  main.append(found ? serviceSection(name, found) : missing(name));
}
// What the address names stands on the page only now.
if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
