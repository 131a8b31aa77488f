import * as z from 'zod';
export declare const notificationSchema: z.ZodObject<
  {
    id: z.ZodString;
    kind: z.ZodEnum<{
      'deal-cash': 'deal-cash';
      'deal-changed': 'deal-changed';
      'deal-ended': 'deal-ended';
      'deal-handed-over': 'deal-handed-over';
      invitation: 'invitation';
      match: 'match';
      message: 'message';
      moderation: 'moderation';
      'new-device': 'new-device';
      'offer-accepted': 'offer-accepted';
      'offer-agreed': 'offer-agreed';
      'offer-countered': 'offer-countered';
      'offer-declined': 'offer-declined';
      'offer-made': 'offer-made';
      'request-expired': 'request-expired';
      'request-expiring': 'request-expiring';
      'request-held': 'request-held';
      'review-due': 'review-due';
      'review-published': 'review-published';
      'subscription-ended': 'subscription-ended';
      'subscription-ending': 'subscription-ending';
    }>;
    title: z.ZodString;
    body: z.ZodString;
    link: z.ZodString;
    createdAt: z.ZodISODateTime;
    readAt: z.ZodNullable<z.ZodISODateTime>;
  },
  z.core.$strict
>;
/** Counted up to 100. */
export declare const unreadSchema: z.ZodObject<
  {
    unread: z.ZodInt;
  },
  z.core.$strict
>;
/** Some by their ids, or all of them. */
export declare const readSchema: z.ZodUnion<
  readonly [
    z.ZodObject<
      {
        ids: z.ZodArray<z.ZodUUID>;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        all: z.ZodLiteral<true>;
      },
      z.core.$strict
    >,
  ]
>;
export declare const preferencesSchema: z.ZodObject<
  {
    kinds: z.ZodRecord<
      z.ZodEnum<{
        'deal-cash': 'deal-cash';
        'deal-changed': 'deal-changed';
        'deal-ended': 'deal-ended';
        'deal-handed-over': 'deal-handed-over';
        invitation: 'invitation';
        match: 'match';
        message: 'message';
        moderation: 'moderation';
        'new-device': 'new-device';
        'offer-accepted': 'offer-accepted';
        'offer-agreed': 'offer-agreed';
        'offer-countered': 'offer-countered';
        'offer-declined': 'offer-declined';
        'offer-made': 'offer-made';
        'request-expired': 'request-expired';
        'request-expiring': 'request-expiring';
        'request-held': 'request-held';
        'review-due': 'review-due';
        'review-published': 'review-published';
        'subscription-ended': 'subscription-ended';
        'subscription-ending': 'subscription-ending';
      }>,
      z.ZodObject<
        {
          inApp: z.ZodBoolean;
          email: z.ZodEnum<{
            'at-once': 'at-once';
            daily: 'daily';
            off: 'off';
          }>;
          push: z.ZodBoolean;
        },
        z.core.$strict
      >
    >;
    quietHours: z.ZodNullable<
      z.ZodObject<
        {
          from: z.ZodString;
          to: z.ZodString;
        },
        z.core.$strict
      >
    >;
    mailOff: z.ZodNullable<
      z.ZodEnum<{
        bounced: 'bounced';
        complained: 'complained';
      }>
    >;
  },
  z.core.$strict
>;
/** Kinds that are left out are as they are for everybody. */
export declare const choosePreferencesSchema: z.ZodObject<
  {
    kinds: z.ZodDefault<
      z.ZodRecord<
        z.ZodEnum<{
          'deal-cash': 'deal-cash';
          'deal-changed': 'deal-changed';
          'deal-ended': 'deal-ended';
          'deal-handed-over': 'deal-handed-over';
          invitation: 'invitation';
          match: 'match';
          message: 'message';
          moderation: 'moderation';
          'new-device': 'new-device';
          'offer-accepted': 'offer-accepted';
          'offer-agreed': 'offer-agreed';
          'offer-countered': 'offer-countered';
          'offer-declined': 'offer-declined';
          'offer-made': 'offer-made';
          'request-expired': 'request-expired';
          'request-expiring': 'request-expiring';
          'request-held': 'request-held';
          'review-due': 'review-due';
          'review-published': 'review-published';
          'subscription-ended': 'subscription-ended';
          'subscription-ending': 'subscription-ending';
        }> &
          z.core.$partial,
        z.ZodObject<
          {
            inApp: z.ZodBoolean;
            email: z.ZodEnum<{
              'at-once': 'at-once';
              daily: 'daily';
              off: 'off';
            }>;
            push: z.ZodBoolean;
          },
          z.core.$strict
        >
      >
    >;
    quietHours: z.ZodDefault<
      z.ZodNullable<
        z.ZodObject<
          {
            from: z.ZodString;
            to: z.ZodString;
          },
          z.core.$strict
        >
      >
    >;
    mailAgain: z.ZodExactOptional<z.ZodLiteral<true>>;
  },
  z.core.$strict
>;
export declare const pushKeySchema: z.ZodObject<
  {
    publicKey: z.ZodString;
  },
  z.core.$strict
>;
/** As a browser's `PushSubscription.toJSON()` gives it; `expirationTime` is let pass. */
export declare const pushSubscriptionSchema: z.ZodObject<
  {
    endpoint: z.ZodURL;
    expirationTime: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
    keys: z.ZodObject<
      {
        p256dh: z.ZodString;
        auth: z.ZodString;
      },
      z.core.$strict
    >;
  },
  z.core.$strict
>;
export declare const forgetPushSchema: z.ZodObject<
  {
    endpoint: z.ZodURL;
  },
  z.core.$strict
>;
export declare const unsubscribeParams: z.ZodObject<
  {
    token: z.ZodString;
  },
  z.core.$strict
>;
/** What a link in a mail would end, and in which language to say so. */
export declare const unsubscribeSchema: z.ZodObject<
  {
    from: z.ZodEnum<{
      'deal-cash': 'deal-cash';
      'deal-changed': 'deal-changed';
      'deal-ended': 'deal-ended';
      'deal-handed-over': 'deal-handed-over';
      digest: 'digest';
      invitation: 'invitation';
      match: 'match';
      message: 'message';
      moderation: 'moderation';
      'new-device': 'new-device';
      'offer-accepted': 'offer-accepted';
      'offer-agreed': 'offer-agreed';
      'offer-countered': 'offer-countered';
      'offer-declined': 'offer-declined';
      'offer-made': 'offer-made';
      'request-expired': 'request-expired';
      'request-expiring': 'request-expiring';
      'request-held': 'request-held';
      'review-due': 'review-due';
      'review-published': 'review-published';
      'subscription-ended': 'subscription-ended';
      'subscription-ending': 'subscription-ending';
    }>;
    locale: z.ZodEnum<{
      ar: 'ar';
      en: 'en';
      fr: 'fr';
    }>;
  },
  z.core.$strict
>;
