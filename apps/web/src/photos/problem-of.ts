import { isRefusal } from '../api/refusal.ts';
import type { MessageId } from '../i18n/i18n.ts';
import type { Photo } from '../market/types.ts';
import { NotAPicture } from './downscale.ts';

/** Why a photo is not among those sent, by the service's names and a few of this side's. */
export type PhotoProblem = NonNullable<Photo['reason']> | 'too-many-tickets' | 'unreachable' | 'late';

/** What to tell somebody about it. */
export const PROBLEM_SENTENCES: Readonly<Record<PhotoProblem, MessageId>> = {
  'too-large': 'photos.tooLarge',
  'too-many-pixels': 'photos.tooManyPixels',
  'not-an-image': 'photos.notAnImage',
  damaged: 'photos.damaged',
  'too-many-tickets': 'photos.tooMany',
  unreachable: 'photos.unreachable',
  late: 'photos.late',
};

/** What went wrong with a photo on this side of the service. */
export function problemOf(error: unknown): PhotoProblem {
  if (error instanceof NotAPicture) return 'not-an-image';
  return isRefusal(error) && error.status === 429 ? 'too-many-tickets' : 'unreachable';
}
