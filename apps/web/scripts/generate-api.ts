/**
 * Writes the types of the API's client from the services' own OpenAPI documents, without a running server.
 * `npm run generate -w @nwassik/web` does all of them; names after it do only those.
 */
import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

/** The services the app calls. The document is asked of the source, by path: the app imports nothing of a service. */
const SERVICES = ['identity', 'requests', 'chat', 'composer'];

const asked = process.argv.slice(2);
for (const service of asked.length > 0 ? asked : SERVICES) {
  const source = new URL(`../../../services/${service}/src/api/openapi.ts`, import.meta.url).href;
  const { openApiDocument } = (await import(source)) as { openApiDocument: () => object };
  const types = astToString(await openapiTS(JSON.stringify(openApiDocument())));
  const notice = `// Generated from ${service}'s OpenAPI document by scripts/generate-api.ts: edit the service, not this.\n`;
  await writeFile(new URL(`../src/api/${service}.generated.ts`, import.meta.url), notice + types);
  console.log(`${service}: ${types.split('\n').length} lines`);
}
