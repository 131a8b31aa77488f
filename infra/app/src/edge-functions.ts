import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceStack } from '@nwassik/constructs';
import { Function, FunctionCode, FunctionEventType, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';

/** `edge/show-app.js` on requests for the web app. */
export function showApp(stack: ServiceStack) {
  const file = join(import.meta.dirname, '../edge/show-app.js');
  return onRequest(stack, 'show-app', readFileSync(file, 'utf8'));
}

/** What the web app asks for first: where its user pool, its API and its map's style are. */
export interface WebConfig {
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly cognitoEndpoint: string;
  readonly apiBase: string;
  readonly socketUrl: string;
  readonly mapStyleUrl?: string;
}

/** Answers `/config.json` at the edge: what is in it is known when the stack is deployed, and not to the app's build. */
export function tellConfig(stack: ServiceStack, config: WebConfig) {
  const code = [
    `const config = ${stack.toJsonString(config)};`,
    'function handler() {',
    '  return {',
    '    statusCode: 200,',
    "    headers: { 'content-type': { value: 'application/json' }, 'cache-control': { value: 'no-cache' } },",
    '    body: JSON.stringify(config),',
    '  };',
    '}',
  ];
  return onRequest(stack, 'tell-config', code.join('\n'));
}

function onRequest(stack: ServiceStack, name: string, code: string) {
  return {
    eventType: FunctionEventType.VIEWER_REQUEST,
    function: new Function(stack, name, {
      functionName: stack.names.function(name),
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(code),
    }),
  };
}
