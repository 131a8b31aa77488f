export { ticketDesk } from './give-ticket.ts';
export { ticketCounter } from './ticket-counter.ts';
export { uploadPolicy } from './upload-policy.ts';
export { onUploads } from './upload.api.ts';
export { ticketRoute, UPLOAD_PROBLEMS, uploadedPhotosRoute } from './upload.routes.ts';
