export { photoAnswer, photoSchema, shownPhoto } from './photo-answer.ts';
export { fromPhotoItem, PHOTO_KIND, toPhotoItem } from './photo-item.ts';
export { photoRows, photoWrites, type PhotoKey, type PhotoRows } from './photo-rows.ts';
export type { Photo, PhotoState, RefusalReason } from './photo.ts';
export { s3Client } from './s3-client.ts';
