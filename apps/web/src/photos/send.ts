import { Unreachable } from '../api/refusal.ts';

/** Where and with which fields a file is sent (S3's POST policy). */
export interface Ticket {
  readonly photoId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The store said no to a file: its ticket ran out, or the file is not as announced. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
}

/** Sends a file with its ticket, telling how far it is. By XMLHttpRequest: `fetch` says nothing of what was sent. */
export function sendWith(ticket: Ticket, file: Blob, onProgress: (part: number) => void): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  // After all fields: what follows the file is not read.
  form.append('file', file);
  const sending = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    sending.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(new UploadRefused(`the store answered ${sending.status}`));
    });
    for (const event of ['error', 'abort', 'timeout'] as const) {
      sending.addEventListener(event, () => reject(new Unreachable('the photo could not be sent')));
    }
    sending.open('POST', ticket.url);
    sending.send(form);
  });
}
