import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { Refused, type Caller } from './market-api.ts';

const PATH = '/v1/requests/uploads';

const ticketSchema = z.object({
  photoId: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
});
const photosSchema = z.object({
  items: z.array(
    z.object({ state: z.enum(['processing', 'ready', 'refused']), reason: z.string().optional() }),
  ),
});

/** A picture is shown within this time, in milliseconds of real time. */
const PATIENCE = 60_000;

/**
 * Uploads a picture for a request as the web app does, and waits until it can be shown.
 *
 * @returns the photo's id
 * @throws Refused when the API or the image function says no, another Error when the storage does or it takes too long
 */
export async function uploadPicture(call: Caller, jpeg: Uint8Array): Promise<string> {
  const asked = {
    method: 'POST',
    path: PATH,
    body: { contentType: 'image/jpeg', bytes: jpeg.length },
  } as const;
  const { photoId, url, fields } = ticketSchema.parse(await call(asked));
  await send(url, fields, jpeg);
  for (const giveUpAt = Date.now() + PATIENCE; ; await pause(100)) {
    const photo = await photoOf(call, photoId);
    if (photo?.state === 'ready') return photoId;
    if (photo?.state === 'refused') throw new Refused(asked, 422, { code: photo.reason });
    if (Date.now() > giveUpAt) throw new Error(`The photo ${photoId} is still being processed`);
  }
}

/** Whether a photo is there to be posted with a request. */
export async function isReady(call: Caller, photoId: string): Promise<boolean> {
  return (await photoOf(call, photoId))?.state === 'ready';
}

async function photoOf(call: Caller, photoId: string) {
  const answer = await call({ method: 'GET', path: `${PATH}?ids=${photoId}` });
  return photosSchema.parse(answer).items[0];
}

async function send(url: string, fields: Readonly<Record<string, string>>, jpeg: Uint8Array): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
  const response = await fetch(url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`The upload was refused: ${await response.text()}`);
}
