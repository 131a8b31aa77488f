import * as z from 'zod';
export declare const listNotifications: {
  readonly method: 'GET';
  readonly path: '/v1/notifications';
  readonly access: 'signed-in';
  readonly summary: 'One’s own notifications, latest first, in the language one reads now';
  readonly query: z.ZodObject<
    {
      limit: z.ZodDefault<z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodInt>>;
      cursor: z.ZodOptional<z.ZodString>;
    },
    z.core.$strict
  >;
  readonly answers: {
    readonly 200: {
      readonly description: 'The notifications';
      readonly schema: z.ZodObject<
        {
          items: z.ZodArray<
            z.ZodObject<
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
            >
          >;
          nextCursor: z.ZodNullable<z.ZodString>;
        },
        z.core.$strict
      >;
    };
  };
  readonly problems: readonly ['cursor-unknown'];
};
export declare const countUnread: {
  readonly method: 'GET';
  readonly path: '/v1/notifications/unread-count';
  readonly access: 'signed-in';
  readonly summary: 'How many notifications are unread, counted up to 100';
  readonly answers: {
    readonly 200: {
      readonly description: 'The number';
      readonly schema: z.ZodObject<
        {
          unread: z.ZodInt;
        },
        z.core.$strict
      >;
    };
  };
};
export declare const readNotifications: {
  readonly method: 'POST';
  readonly path: '/v1/notifications/read';
  readonly access: 'signed-in';
  readonly summary: 'Takes some of one’s notifications, or all of them, as read';
  readonly body: z.ZodUnion<
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
  readonly answers: {
    readonly 200: {
      readonly description: 'What is unread now';
      readonly schema: z.ZodObject<
        {
          unread: z.ZodInt;
        },
        z.core.$strict
      >;
    };
  };
};
export declare const readPreferences: {
  readonly method: 'GET';
  readonly path: '/v1/notifications/preferences';
  readonly access: 'signed-in';
  readonly summary: 'What one is told, by which channels, and when it is quiet';
  readonly answers: {
    readonly 200: {
      readonly description: 'A choice for every kind';
      readonly schema: z.ZodObject<
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
    };
  };
};
export declare const choosePreferences: {
  readonly method: 'PUT';
  readonly path: '/v1/notifications/preferences';
  readonly access: 'signed-in';
  readonly summary: 'Chooses what one is told, by which channels, and when it is quiet';
  readonly body: z.ZodObject<
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
  readonly answers: {
    readonly 200: {
      readonly description: 'A choice for every kind';
      readonly schema: z.ZodObject<
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
    };
  };
};
export declare const readPushKey: {
  readonly method: 'GET';
  readonly path: '/v1/notifications/push-key';
  readonly access: 'public';
  readonly summary: 'The key with which a browser subscribes to pushes (VAPID, RFC 8292)';
  readonly answers: {
    readonly 200: {
      readonly description: 'The key, base64url';
      readonly schema: z.ZodObject<
        {
          publicKey: z.ZodString;
        },
        z.core.$strict
      >;
    };
  };
};
export declare const subscribePush: {
  readonly method: 'POST';
  readonly path: '/v1/notifications/push-subscriptions';
  readonly access: 'signed-in';
  readonly summary: 'Subscribes this browser to pushes; again is the same';
  readonly body: z.ZodObject<
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
  readonly answers: {
    readonly 204: {
      readonly description: 'Subscribed';
    };
  };
  readonly problems: readonly ['push-service-unknown'];
};
export declare const unsubscribePush: {
  readonly method: 'DELETE';
  readonly path: '/v1/notifications/push-subscriptions';
  readonly access: 'signed-in';
  readonly summary: 'Ends the pushes to a browser; again is the same';
  readonly body: z.ZodObject<
    {
      endpoint: z.ZodURL;
    },
    z.core.$strict
  >;
  readonly answers: {
    readonly 204: {
      readonly description: 'Ended';
    };
  };
};
export declare const readUnsubscription: {
  readonly method: 'GET';
  readonly path: '/v1/notifications/unsubscribe/{token}';
  readonly access: 'public';
  readonly summary: 'What a link in a mail would end; ends nothing. A browser is led to the app’s page for it';
  readonly params: z.ZodObject<
    {
      token: z.ZodString;
    },
    z.core.$strict
  >;
  readonly answers: {
    readonly 200: {
      readonly description: 'What it would end';
      readonly schema: z.ZodObject<
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
    };
    readonly 303: {
      readonly description: 'To the page, for whoever asks for HTML';
    };
  };
  readonly problems: readonly ['link-unknown'];
};
export declare const unsubscribe: {
  readonly method: 'POST';
  readonly path: '/v1/notifications/unsubscribe/{token}';
  readonly access: 'public';
  readonly summary: 'Ends mails of a kind in one click, whatever the body says (RFC 8058)';
  readonly params: z.ZodObject<
    {
      token: z.ZodString;
    },
    z.core.$strict
  >;
  readonly answers: {
    readonly 200: {
      readonly description: 'What was ended';
      readonly schema: z.ZodObject<
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
    };
  };
  readonly problems: readonly ['link-unknown'];
};
/** Every route of notifications, in the order of the document. */
export declare const ROUTES: readonly [
  {
    readonly method: 'GET';
    readonly path: '/v1/notifications';
    readonly access: 'signed-in';
    readonly summary: 'One’s own notifications, latest first, in the language one reads now';
    readonly query: z.ZodObject<
      {
        limit: z.ZodDefault<z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodInt>>;
        cursor: z.ZodOptional<z.ZodString>;
      },
      z.core.$strict
    >;
    readonly answers: {
      readonly 200: {
        readonly description: 'The notifications';
        readonly schema: z.ZodObject<
          {
            items: z.ZodArray<
              z.ZodObject<
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
              >
            >;
            nextCursor: z.ZodNullable<z.ZodString>;
          },
          z.core.$strict
        >;
      };
    };
    readonly problems: readonly ['cursor-unknown'];
  },
  {
    readonly method: 'GET';
    readonly path: '/v1/notifications/unread-count';
    readonly access: 'signed-in';
    readonly summary: 'How many notifications are unread, counted up to 100';
    readonly answers: {
      readonly 200: {
        readonly description: 'The number';
        readonly schema: z.ZodObject<
          {
            unread: z.ZodInt;
          },
          z.core.$strict
        >;
      };
    };
  },
  {
    readonly method: 'POST';
    readonly path: '/v1/notifications/read';
    readonly access: 'signed-in';
    readonly summary: 'Takes some of one’s notifications, or all of them, as read';
    readonly body: z.ZodUnion<
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
    readonly answers: {
      readonly 200: {
        readonly description: 'What is unread now';
        readonly schema: z.ZodObject<
          {
            unread: z.ZodInt;
          },
          z.core.$strict
        >;
      };
    };
  },
  {
    readonly method: 'GET';
    readonly path: '/v1/notifications/preferences';
    readonly access: 'signed-in';
    readonly summary: 'What one is told, by which channels, and when it is quiet';
    readonly answers: {
      readonly 200: {
        readonly description: 'A choice for every kind';
        readonly schema: z.ZodObject<
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
      };
    };
  },
  {
    readonly method: 'PUT';
    readonly path: '/v1/notifications/preferences';
    readonly access: 'signed-in';
    readonly summary: 'Chooses what one is told, by which channels, and when it is quiet';
    readonly body: z.ZodObject<
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
    readonly answers: {
      readonly 200: {
        readonly description: 'A choice for every kind';
        readonly schema: z.ZodObject<
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
      };
    };
  },
  {
    readonly method: 'GET';
    readonly path: '/v1/notifications/push-key';
    readonly access: 'public';
    readonly summary: 'The key with which a browser subscribes to pushes (VAPID, RFC 8292)';
    readonly answers: {
      readonly 200: {
        readonly description: 'The key, base64url';
        readonly schema: z.ZodObject<
          {
            publicKey: z.ZodString;
          },
          z.core.$strict
        >;
      };
    };
  },
  {
    readonly method: 'POST';
    readonly path: '/v1/notifications/push-subscriptions';
    readonly access: 'signed-in';
    readonly summary: 'Subscribes this browser to pushes; again is the same';
    readonly body: z.ZodObject<
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
    readonly answers: {
      readonly 204: {
        readonly description: 'Subscribed';
      };
    };
    readonly problems: readonly ['push-service-unknown'];
  },
  {
    readonly method: 'DELETE';
    readonly path: '/v1/notifications/push-subscriptions';
    readonly access: 'signed-in';
    readonly summary: 'Ends the pushes to a browser; again is the same';
    readonly body: z.ZodObject<
      {
        endpoint: z.ZodURL;
      },
      z.core.$strict
    >;
    readonly answers: {
      readonly 204: {
        readonly description: 'Ended';
      };
    };
  },
  {
    readonly method: 'GET';
    readonly path: '/v1/notifications/unsubscribe/{token}';
    readonly access: 'public';
    readonly summary: 'What a link in a mail would end; ends nothing. A browser is led to the app’s page for it';
    readonly params: z.ZodObject<
      {
        token: z.ZodString;
      },
      z.core.$strict
    >;
    readonly answers: {
      readonly 200: {
        readonly description: 'What it would end';
        readonly schema: z.ZodObject<
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
      };
      readonly 303: {
        readonly description: 'To the page, for whoever asks for HTML';
      };
    };
    readonly problems: readonly ['link-unknown'];
  },
  {
    readonly method: 'POST';
    readonly path: '/v1/notifications/unsubscribe/{token}';
    readonly access: 'public';
    readonly summary: 'Ends mails of a kind in one click, whatever the body says (RFC 8058)';
    readonly params: z.ZodObject<
      {
        token: z.ZodString;
      },
      z.core.$strict
    >;
    readonly answers: {
      readonly 200: {
        readonly description: 'What was ended';
        readonly schema: z.ZodObject<
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
      };
    };
    readonly problems: readonly ['link-unknown'];
  },
];
