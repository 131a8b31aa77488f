/**
 * The route key that a message's body selects: what is at these fields, if it is JSON and has them.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
 */
export function selectRoute(fields: readonly string[], body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  for (const field of fields) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === field)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
