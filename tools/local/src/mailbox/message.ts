import * as z from 'zod';

/** An e-mail or SMS as it is sent: to one address, or one phone number in E.164. */
export interface Message {
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A message as the mailbox keeps it: the shape of its journal's lines. */
export const keptMessage = z.strictObject({
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  sentAt: z.iso.datetime(),
  /** Left out of the lists: see `Mailbox.hold`. */
  held: z.boolean(),
});

export type KeptMessage = Readonly<z.output<typeof keptMessage>>;
