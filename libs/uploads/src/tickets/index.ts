export { ticketDesk, type GiveTicket } from './give-ticket.ts';
export { ticketCounter, type TicketsKey } from './ticket-counter.ts';
export { uploadPolicy } from './upload-policy.ts';
export { onUploads } from './upload.api.ts';
