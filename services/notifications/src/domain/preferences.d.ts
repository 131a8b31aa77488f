import { type Kind } from './kinds.ts';
/** When a kind's mails go: each by itself, together once a day, or never. */
export declare const EMAIL_CHOICES: readonly ['at-once', 'daily', 'off'];
export type EmailChoice = (typeof EMAIL_CHOICES)[number];
/** By which channels a kind is told. */
export interface Choice {
  /** In the notification centre, and live while the app is open. */
  readonly inApp: boolean;
  readonly email: EmailChoice;
  /** On every device that subscribed to it. */
  readonly push: boolean;
}
/** Hours in which nothing rings, by the user's clock: `22:00` to `07:30`; may pass midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}
/** What a user chose; what they never touched is as `DEFAULTS` says. */
export interface Preferences {
  readonly kinds: Readonly<Partial<Record<Kind, Choice>>>;
  readonly quietHours: QuietHours | null;
}
export declare const UNTOUCHED: Preferences;
/** All in the app, by mail at once and by push once subscribed; matches in one mail a day (domain.md, Notifications). */
export declare function choiceOf(preferences: Preferences, kind: Kind): Choice;
/** The choice for every kind, as a settings page shows it. */
export declare function everyChoice(preferences: Preferences): Record<Kind, Choice>;
/** The same preferences without mails of a kind, or without all that came by the digest: what unsubscribing does. */
export declare function withoutMail(preferences: Preferences, from: Kind | 'digest'): Preferences;
