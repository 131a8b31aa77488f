import type { Announce } from '@nwassik/messaging';
import { shownPhoto } from '@nwassik/uploads';
import { AGGREGATES } from '../store/keys.ts';
import { fromItem } from '../store/profile-item.ts';

/**
 * What a change of identity's table tells the world. A person is registered by the insert of version 1; every
 * later version is a change of their profile. E-mail and phone aren't in the table, so they can't be told.
 */
export const announce: Announce = (before, after) => {
  if (after === undefined || !(AGGREGATES as readonly unknown[]).includes(after['kind'])) return [];
  const { profile, lastChange } = fromItem(after);
  if (before === undefined && profile.version !== 1) return [];
  if (before !== undefined && fromItem(before).profile.version === profile.version) return [];
  const { userId: subject, version, avatar, ...data } = profile;
  return [
    {
      type: before === undefined ? 'identity.user.registered.v1' : 'identity.profile.changed.v1',
      subject,
      version,
      time: lastChange.at,
      traceparent: lastChange.traceparent ?? undefined,
      data: { userId: subject, ...data, avatar: avatar === null ? null : shownPhoto('identity', avatar) },
    },
  ];
};
