import { readConfig } from '@nwassik/config';
import { createLogger } from '@nwassik/observability';
import { composerApi } from './api/api.ts';
import { HTTP_ENVIRONMENT } from './config.ts';
import { httpUpstream } from './upstream/upstream.ts';

export function wireHttp() {
  const config = readConfig(HTTP_ENVIRONMENT);
  const log = createLogger('composer');
  return composerApi({
    upstream: httpUpstream(config.ORIGIN, log),
    clientId: config.USER_POOL_CLIENT_ID,
    log,
  });
}
