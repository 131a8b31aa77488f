import { newProfile, type Profile, type ProfileEdit } from '../domain/profile.ts';
import type { SignUpAttributes } from '../domain/sign-up.ts';
import type { Moment, Profiles } from '../store/profiles.ts';

export interface OwnProfiles {
  /** The caller's profile, made now if the trigger at sign-up missed it. */
  read(userId: string, moment: Moment): Promise<Profile>;
  /** Changes the caller's profile. */
  edit(userId: string, edit: ProfileEdit, moment: Moment): Promise<Profile>;
}

/**
 * The use cases of one's own profile. Cognito confirms a user even when its trigger fails, so there are users
 * without a profile; whoever meets one makes it from what Cognito knows, as the trigger would have.
 */
export function ownProfiles(
  profiles: Profiles,
  attributesOf: (userId: string) => Promise<SignUpAttributes>,
): OwnProfiles {
  const repair = async (userId: string, moment: Moment) =>
    profiles.register(newProfile(userId, await attributesOf(userId), moment.at), moment);
  return {
    read: async (userId, moment) => (await profiles.find(userId)) ?? (await repair(userId, moment)),
    async edit(userId, edit, moment) {
      const edited = await profiles.edit(userId, edit, moment);
      if (edited) return edited;
      await repair(userId, moment);
      const repaired = await profiles.edit(userId, edit, moment);
      if (repaired === undefined) throw new Error('a profile just made is gone');
      return repaired;
    },
  };
}
