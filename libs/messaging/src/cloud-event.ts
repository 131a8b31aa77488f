import { derivedId } from '@nwassik/ids';
import * as z from 'zod';

/** What a change of an aggregate tells the world, as a service's `announce` states it. */
export interface Announcement {
  /** `<service>.<thing>.<past-tense>.v1` */
  readonly type: string;
  /** The aggregate's id. */
  readonly subject: string;
  /** The aggregate's version at this change; it also stands in `data`. */
  readonly version: number;
  /** When the change was made, RFC 3339 UTC. */
  readonly time: string;
  /** The aggregate's whole public state. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The trace in which the change was made. */
  readonly traceparent?: string | undefined;
}

/** CloudEvents 1.0 in JSON, structured mode. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly traceparent?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The event of an announcement. Its id follows from type, subject and version, so that a change told twice is
 * the same event twice.
 */
export function cloudEvent(service: string, announcement: Announcement): CloudEvent {
  const { type, subject, version, time, data, traceparent } = announcement;
  return {
    specversion: '1.0',
    id: derivedId(type, subject, String(version)),
    source: `nwassik.${service}`,
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    ...(traceparent !== undefined && { traceparent }),
    data: { ...data, version },
  };
}

/** What every event has, whoever sent it; members that are not asked for are let pass. */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.iso.datetime(),
  data: z.unknown(),
});
