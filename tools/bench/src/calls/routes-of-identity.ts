import type { openIdentity } from '../services/open-identity.ts';
import type { RouteCalls } from './route-calls.ts';

type Identity = Awaited<ReturnType<typeof openIdentity>>;

/** A call of each route of identity that succeeds, for a member with a profile. */
export function routesOfIdentity(identity: Identity): RouteCalls {
  return {
    'GET /v1/identity/me': async () => ({ path: '/v1/identity/me', as: await identity.member() }),
    'PATCH /v1/identity/me': async () => ({
      path: '/v1/identity/me',
      as: await identity.member(),
      body: { bio: 'Entre Paris et Sfax' },
    }),
    'POST /v1/identity/me/avatar': async () => ({
      path: '/v1/identity/me/avatar',
      as: await identity.member(),
      body: { contentType: 'image/jpeg', bytes: 90_000 },
    }),
    'GET /v1/identity/uploads': async () => {
      const member = await identity.member();
      return { path: `/v1/identity/uploads?ids=${member.userId}`, as: member };
    },
    'GET /v1/identity/users/{userId}': async () => ({
      path: `/v1/identity/users/${(await identity.member()).userId}`,
    }),
    'GET /v1/identity/profiles': async () => {
      const [one, other] = [await identity.member(), await identity.member()];
      return { path: `/v1/identity/profiles?ids=${one.userId},${other.userId}` };
    },
  };
}
