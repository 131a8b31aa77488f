import { shownPhoto } from '@nwassik/uploads';

/** A profile, whole or in part, as the API shows it: the avatar with its addresses. */
export function profileAnswer<Shown extends { readonly avatar: string | null }>(profile: Shown) {
  return { ...profile, avatar: profile.avatar === null ? null : shownPhoto('identity', profile.avatar) };
}
