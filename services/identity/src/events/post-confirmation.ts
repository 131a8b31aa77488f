import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { newProfile } from '../domain/profile.ts';
import type { Profiles } from '../store/profiles.ts';

/**
 * Cognito's trigger after a code was right: a first confirmation makes the profile, a forgotten password (the
 * same trigger) changes nothing. Cognito gives back the event itself.
 */
export function postConfirmation(parts: { readonly profiles: Profiles; readonly now: () => number }) {
  return async (event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> => {
    if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
    const { sub = '', name = '', locale = '', zoneinfo = '' } = event.request.userAttributes;
    const at = new Date(parts.now()).toISOString();
    await parts.profiles.register(newProfile(sub, { name, locale, zoneinfo }, at), { at });
    return event;
  };
}
