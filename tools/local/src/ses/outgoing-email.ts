import PostalMime from 'postal-mime';
import * as z from 'zod';
import { plainText } from '../mailbox/plain-text.ts';
import { emailAddress } from './email-address.ts';
import { badRequest, SesError } from './ses-error.ts';

const data = z.object({ Data: z.string() });
const name = z.string().regex(/^[\w-]{1,256}$/);

const request = z.object({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .object({
      ToAddresses: z.array(z.string()).default([]),
      CcAddresses: z.array(z.string()).default([]),
      BccAddresses: z.array(z.string()).default([]),
    })
    .optional(),
  ReplyToAddresses: z.array(z.string()).default([]),
  Content: z.object({
    Simple: z
      .object({
        Subject: data,
        Body: z.object({ Text: data.optional(), Html: data.optional() }),
        Headers: z
          .array(
            z.object({
              Name: z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,126}$/),
              Value: z.string().min(1).max(870),
            }),
          )
          .max(15)
          .default([]),
        Attachments: z.undefined('the local runner sends no attachments').optional(),
      })
      .optional(),
    Raw: z.object({ Data: z.base64() }).optional(),
    Template: z.undefined('the local runner has no templates of SES').optional(),
  }),
  EmailTags: z.array(z.object({ Name: name, Value: name })).default([]),
  ConfigurationSetName: z.string().optional(),
});

/** An e-mail on its way out. */
export interface OutgoingEmail {
  /** As written: `Name <address>`. */
  readonly from: string;
  /** Bare addresses, of all kinds of recipients. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

const MOST_RECIPIENTS = 50;

/**
 * Reads the body of a SendEmail.
 * @throws SesError BadRequestException or MessageRejected
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export async function outgoingEmail(body: unknown): Promise<OutgoingEmail> {
  const parsed = request.safeParse(body);
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error));
  const { Content, Destination, EmailTags, ConfigurationSetName, ReplyToAddresses } = parsed.data;
  const { Simple: simple, Raw: raw } = Content;
  if ((simple === undefined) === (raw === undefined)) {
    throw badRequest('Exactly one of Simple, Raw and Template must be there');
  }
  const content = simple ? readSimple(simple) : await readRaw(raw?.Data ?? '');
  const from = parsed.data.FromEmailAddress ?? content.from;
  if (from === undefined) throw badRequest('Missing required header From');
  emailAddress(from);
  const recipients = Destination
    ? [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses]
    : content.recipients;
  if (recipients.length === 0) throw badRequest('At least one recipient is required');
  if (recipients.length > MOST_RECIPIENTS) throw badRequest('Recipient count exceeds 50.');
  for (const address of ReplyToAddresses) emailAddress(address);
  return {
    from,
    recipients: recipients.map(emailAddress),
    subject: content.subject,
    text: content.text,
    html: content.html,
    headers: {
      From: from,
      ...(ReplyToAddresses.length > 0 && { 'Reply-To': ReplyToAddresses.join(', ') }),
      ...content.headers,
    },
    tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
    configurationSet: ConfigurationSetName,
  };
}

interface Content extends Pick<OutgoingEmail, 'subject' | 'text' | 'html' | 'headers'> {
  readonly from: string | undefined;
  readonly recipients: readonly string[];
}

function readSimple({
  Subject,
  Body: { Text, Html },
  Headers,
}: NonNullable<z.output<typeof request>['Content']['Simple']>): Content {
  if (!Text && !Html) throw badRequest('The body needs a text, HTML or both');
  return {
    from: undefined,
    recipients: [],
    subject: Subject.Data,
    text: Text?.Data ?? plainText(Html?.Data ?? ''),
    html: Html?.Data,
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
  };
}

/** What of a raw message the mailbox shows anyway, or that says how it is put together. */
const NOT_SHOWN = /^(?:to|cc|bcc|subject|mime-version|content-.*)$/i;

async function readRaw(base64: string): Promise<Content> {
  const mail = await PostalMime.parse(Buffer.from(base64, 'base64')).catch((cause: unknown) => {
    throw new SesError('MessageRejected', `The message can't be read: ${String(cause)}`);
  });
  const addresses = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  return {
    from: mail.headers.find(({ key }) => key === 'from')?.value,
    recipients: addresses.flatMap(({ address }) => address ?? []),
    subject: mail.subject ?? '',
    text: mail.text ?? plainText(mail.html ?? ''),
    html: mail.html,
    headers: Object.fromEntries(
      mail.headers
        .filter(({ originalKey }) => !NOT_SHOWN.test(originalKey))
        .map(({ originalKey, value }) => [originalKey, value]),
    ),
  };
}
