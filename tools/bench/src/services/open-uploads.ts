import type { documentClient } from '@nwassik/dynamodb';
import { photoRows, type PhotoKey } from '@nwassik/uploads';
import { ticketCounter, ticketDesk, type TicketsKey } from '@nwassik/uploads/tickets';

/** What gives tickets in a service's table. Signing calls nobody, so nothing is signed. */
export function openUploads(
  client: ReturnType<typeof documentClient>,
  table: string,
  keys: { readonly photoKey: PhotoKey; readonly ticketsKey: TicketsKey },
) {
  const photos = photoRows(client, table, keys.photoKey);
  const counter = ticketCounter(client, table, keys.ticketsKey);
  const sign = async () => ({ url: 'https://bucket.example/', fields: {} });
  return { photos, giveTicket: ticketDesk({ photos, counter, sign }) };
}
