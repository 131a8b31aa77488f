import { ticketRoute, uploadedPhotosRoute } from '@nwassik/uploads/routes';

export const askPhotoTicket = ticketRoute({
  path: '/v1/requests/uploads',
  summary: 'A ticket to upload a photo, which a request may show once it is ready',
});

export const readUploadedPhotos = uploadedPhotosRoute('/v1/requests/uploads');

/** The routes of the function `uploads`. */
export const UPLOAD_ROUTES = [askPhotoTicket, readUploadedPhotos] as const;
