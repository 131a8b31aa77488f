import { createApi, type Api } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import { Refusal } from '@nwassik/refusal';
import type { OwnProfiles } from '../app/own-profile.ts';
import { profileCard, publicProfile } from '../domain/profile.ts';
import type { Profiles } from '../store/profiles.ts';
import { PROBLEMS } from './problems.ts';
import { profileAnswer } from './profile-answers.ts';
import { editMe, readMe, readProfiles, readUser } from './routes.ts';
import { UPLOAD_ROUTES } from './upload.routes.ts';

export interface IdentityApiParts {
  readonly profiles: Profiles;
  readonly ownProfiles: OwnProfiles;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** Identity's HTTP API. */
export function identityApi(parts: IdentityApiParts): Api {
  const { profiles, ownProfiles, clientId, now, log } = parts;
  const api = createApi({
    service: 'identity',
    title: 'Identity',
    problems: PROBLEMS,
    clientId,
    log,
    elsewhere: UPLOAD_ROUTES,
  });
  const moment = (traceparent: string) => ({ at: new Date(now()).toISOString(), traceparent });

  api.on(readMe, async ({ caller }, c) =>
    c.json(profileAnswer(await ownProfiles.read(caller.userId, moment(c.get('traceparent'))))),
  );

  api.on(editMe, async ({ caller, body }, c) =>
    c.json(profileAnswer(await ownProfiles.edit(caller.userId, body, moment(c.get('traceparent'))))),
  );

  api.on(readUser, async ({ params }, c) => {
    const profile = await profiles.find(params.userId);
    if (profile === undefined) throw new Refusal('user-not-found');
    return c.json(profileAnswer(publicProfile(profile)));
  });

  api.on(readProfiles, async ({ query }, c) => {
    const found = new Map((await profiles.findAll(query.ids)).map((profile) => [profile.userId, profile]));
    const inOrder = [...new Set(query.ids)].flatMap((id) => found.get(id) ?? []);
    return c.json({ items: inOrder.map((profile) => profileAnswer(profileCard(profile))) });
  });

  return api;
}
