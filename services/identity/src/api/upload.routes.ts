import { ticketRoute, uploadedPhotosRoute } from '@nwassik/uploads/routes';

export const askAvatarTicket = ticketRoute({
  path: '/v1/identity/me/avatar',
  summary: 'A ticket to upload one’s avatar; what is uploaded with it becomes the profile’s by itself',
  problems: ['user-not-found'],
});

export const readUploadedAvatars = uploadedPhotosRoute('/v1/identity/uploads');

/** The routes of the function `uploads`. */
export const UPLOAD_ROUTES = [askAvatarTicket, readUploadedAvatars] as const;
