/**
 * Writes the types of the API's client from the services' own OpenAPI documents, without a running server:
 * `npm run generate -w @nwassik/web`.
 *
 * The composer hands other services' things through as they come, and describes only what it needs of them itself. Under
 * the name of a thing its document therefore gets the description of the service that owns it.
 */
import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

type Schemas = Record<string, object>;
interface OpenApi {
  readonly paths: object;
  readonly components: { readonly schemas: Schemas };
}

/** The services the app calls. The document is asked of the source, by path: the app imports nothing of a service. */
const OWNERS = ['identity', 'requests', 'chat', 'notifications', 'subscriptions'];
const COMPOSER = 'composer';

async function documentOf(service: string): Promise<OpenApi> {
  const source = new URL(`../../../services/${service}/src/api/openapi.ts`, import.meta.url).href;
  const { openApiDocument } = (await import(source)) as { openApiDocument: () => OpenApi };
  return structuredClone(openApiDocument());
}

/** The schemas of a service with its name before each of theirs, so that two services may use one name. */
function named(service: string, schemas: Schemas): Schemas {
  const renamed = JSON.stringify(schemas).replaceAll(
    '#/components/schemas/',
    `#/components/schemas/${service}.`,
  );
  return Object.fromEntries(
    Object.entries(JSON.parse(renamed) as Schemas).map(([name, schema]) => [`${service}.${name}`, schema]),
  );
}

/** The composer's document, with every thing it hands through described by its owner. */
function completed(composer: OpenApi, owners: ReadonlyMap<string, OpenApi>): OpenApi {
  const { schemas } = composer.components;
  for (const [service, { components }] of owners) {
    Object.assign(schemas, named(service, components.schemas));
    for (const name of Object.keys(components.schemas)) {
      const schema = schemas[name];
      const handsThrough =
        schema && 'additionalProperties' in schema && schema.additionalProperties !== false;
      if (handsThrough) schemas[name] = { $ref: `#/components/schemas/${service}.${name}` };
    }
  }
  return composer;
}

async function write(service: string, document: OpenApi): Promise<void> {
  const types = astToString(await openapiTS(JSON.stringify(document), { defaultNonNullable: false }));
  const notice = `// Generated from ${service}'s OpenAPI document by scripts/generate-api.ts: change the service, not this.\n`;
  await writeFile(new URL(`../src/api/${service}.generated.ts`, import.meta.url), notice + types);
  console.log(`${service}: ${types.split('\n').length} lines`);
}

const owners = new Map<string, OpenApi>();
for (const service of OWNERS) owners.set(service, await documentOf(service));
for (const [service, document] of owners) await write(service, document);
await write(COMPOSER, completed(await documentOf(COMPOSER), owners));
