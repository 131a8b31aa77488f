/** The longest side of each size that is shown, in pixels. */
export const SIZES = { small: 320, medium: 960, large: 1_920 } as const;
export type Size = keyof typeof SIZES;

/** The largest file that is taken, in bytes. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/** What a browser may send; what it sent is told from its content alone. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

export const PHOTO_STATES = ['processing', 'ready', 'refused'] as const;
export type PhotoState = (typeof PHOTO_STATES)[number];

export const REFUSAL_REASONS = ['too-large', 'too-many-pixels', 'not-an-image', 'damaged'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** How long a photo that nothing shows is kept, in milliseconds: a day. */
export const UNATTACHED_FOR = 24 * 60 * 60 * 1_000;

/** A photo, from its ticket on. */
export interface Photo {
  readonly id: string;
  readonly ownerId: string;
  readonly state: PhotoState;
  /** Why it is refused; null while it is not. */
  readonly reason: RefusalReason | null;
  /** The id of what shows it; null while nothing does. */
  readonly attachedTo: string | null;
  /** Until when it is kept unattached, in milliseconds since the epoch; null once it is attached. */
  readonly expiresAt: number | null;
}

/** Where a browser puts a photo. Nobody is shown what lies there. */
export function incomingKey(photoId: string): string {
  return `incoming/${photoId}`;
}

/** Where a size of a photo lies, and with a `/` before it the address it is shown at. */
export function servedKey(service: string, photoId: string, size: Size): string {
  return `uploads/${service}/${photoId}/${size}.webp`;
}

/** Those of all sizes. */
export function servedKeys(service: string, photoId: string): Readonly<Record<Size, string>> {
  return {
    small: servedKey(service, photoId, 'small'),
    medium: servedKey(service, photoId, 'medium'),
    large: servedKey(service, photoId, 'large'),
  };
}
