import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { offerBody, requestBody } from './bodies.ts';
import { Refused, type Call, type Caller } from './market-api.ts';
import type { DemoRequest, Line } from './market.ts';
import type { Act, Step } from './plan.ts';
import type { MarketRecord } from './record.ts';
import { PICTURES } from './pictures/index.ts';
import { townCentres } from './town-centres.ts';
import { isReady, uploadPicture } from './upload-picture.ts';

const thing = z.object({ id: z.string() });
const conversations = z.object({ items: z.array(thing) });
const offers = z.object({ items: z.array(thing.extend({ version: z.number(), termsVersion: z.number() })) });

/** What is decided of an offer. */
type Decision = Extract<Act, { does: 'accepts' | 'declines' | 'withdraws' }>;

/** An offer opens its conversation within this time, in milliseconds of real time. */
const CONVERSATION_PATIENCE = 60_000;

/** What was to become of a thing, by the state that refuses to become it again. */
const BECOMES = {
  accepts: 'agreed',
  declines: 'declined',
  withdraws: 'withdrawn',
  cancels: 'cancelled',
} as const;

/**
 * Performs the steps of the market's plan, each by calls of the API. What was done before stays as it is.
 *
 * @param market.member calls as somebody, by their key
 * @param market.call calls as nobody
 * @returns what performs a step, and throws `Refused` when the API refuses what it asks for
 */
export function performer(market: {
  readonly record: MarketRecord;
  readonly member: (key: string) => Promise<Caller>;
  readonly call: Caller;
}): (step: Step) => Promise<void> {
  const { record, member } = market;
  const centreOf = townCentres(market.call);

  const pathOf = (request: DemoRequest) => `/v1/requests/${idOf(nameOf(request))}`;

  /** The id of what an earlier step made; there is none when that was refused. */
  function idOf(name: string): string {
    const id = record.idOf(name);
    if (id === undefined) throw new Refused({ method: 'GET', path: name }, 404, { code: 'refused-before' });
    return id;
  }

  async function create(call: Caller, name: string, post: Omit<Call, 'method'>) {
    const made = await call({ method: 'POST', ...post });
    record.noteId(name, thing.parse(made).id);
  }

  function message(key: string, line: Line) {
    return { clientId: record.ownId(key), text: 'provider' in line ? line.provider : line.requester };
  }

  /** Notes which conversation a provider's offer opened. An event opens it, so it may not be there yet. */
  async function noteConversation(call: Caller, request: DemoRequest, provider: string) {
    const path = `/v1/chat/conversations?requestId=${idOf(nameOf(request))}`;
    for (const giveUpAt = Date.now() + CONVERSATION_PATIENCE; ; await pause(200)) {
      const [found] = conversations.parse(await call({ method: 'GET', path })).items;
      if (found) return record.noteId(conversationOf(request, provider), found.id);
      if (Date.now() > giveUpAt) throw new Error(`${provider} has offered, but no conversation is there`);
    }
  }

  /** The ids of a request's pictures: uploaded, unless an earlier try has done that and they are still there. */
  async function picturesOf(call: Caller, request: DemoRequest): Promise<string[]> {
    if (request.picture === undefined) return [];
    const name = `${nameOf(request)} / picture`;
    const known = record.idOf(name);
    if (known !== undefined && (await isReady(call, known))) return [known];
    // Loaded here only: most starts draw nothing.
    const { photograph } = await import('./pictures/still-life.ts');
    const photoId = await uploadPicture(call, await photograph(PICTURES[request.picture]));
    record.noteId(name, photoId);
    return [photoId];
  }

  async function decide(call: Caller, act: Decision, offerId: string) {
    const path = `${pathOf(act.request)}/offers`;
    if (act.does !== 'accepts') {
      const verb = act.does === 'declines' ? 'decline' : 'withdraw';
      return call({ method: 'POST', path: `${path}/${offerId}/${verb}` });
    }
    const { items } = offers.parse(await call({ method: 'GET', path: `${path}?limit=50` }));
    const found = items.find(({ id }) => id === offerId);
    const body = { offerVersion: found?.version, termsVersion: found?.termsVersion };
    return call({ method: 'POST', path: `${path}/${offerId}/accept`, body });
  }

  return async ({ key, by, act }) => {
    const call = await member(by);
    const { request } = act;
    switch (act.does) {
      case 'posts': {
        const photoIds = await picturesOf(call, request);
        const body = { ...(await requestBody(request, record.present, centreOf)), photoIds };
        return create(call, nameOf(request), { path: '/v1/requests', body, idempotencyKey: key });
      }
      case 'offers': {
        const body = offerBody(request, act.offer, record.present);
        const path = `${pathOf(request)}/offers`;
        await create(call, nameOf(request, by), { path, body, idempotencyKey: key });
        return noteConversation(call, request, by);
      }
      case 'opens': {
        const body = { requestId: idOf(nameOf(request)), ...message(key, act.line) };
        return create(call, conversationOf(request, by), { path: '/v1/chat/conversations', body });
      }
      case 'says': {
        const path = `/v1/chat/conversations/${idOf(conversationOf(request, act.with))}/messages`;
        await call({ method: 'POST', path, body: message(key, act.line) });
        return;
      }
      case 'accepts':
      case 'declines':
      case 'withdraws':
        await once(decide(call, act, idOf(nameOf(request, act.offer.by))), BECOMES[act.does]);
        return;
      case 'keeps':
        await call({ method: 'PUT', path: `/v1/favourites/${idOf(nameOf(request))}` });
        return;
      case 'cancels':
        await once(call({ method: 'POST', path: `${pathOf(request)}/cancel` }), BECOMES.cancels);
    }
  };
}

/** Lets pass that something has already become what it was to become. */
async function once(change: Promise<unknown>, becomes: string): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof Refused && error.state === becomes)) throw error;
  }
}

/** Under which name the record keeps the id of a request, or of somebody's offer on it. */
function nameOf(request: DemoRequest, offeredBy?: string): string {
  const name = `${request.by}: ${request.title}`;
  return offeredBy === undefined ? name : `${name} / ${offeredBy}`;
}

function conversationOf(request: DemoRequest, provider: string): string {
  return `${nameOf(request, provider)} / conversation`;
}
