import type { Log } from '@nwassik/observability';
import type { PaymentPort } from '../app/payment-port.ts';
import type { PointOfSale } from '../points-of-sale.ts';
import type { Batches } from '../store/batches.ts';
import type { Meters } from '../store/meters.ts';
import type { Payments } from '../store/payments.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import type { Users } from '../store/users.ts';
import type { HashOf } from '../store/voucher-hash.ts';
import type { Vouchers } from '../store/vouchers.ts';
import type { Work } from '../store/work.ts';

/** What the API of subscriptions is made of. */
export interface SubscriptionsApiParts {
  readonly subscriptions: Subscriptions;
  readonly vouchers: Vouchers;
  readonly batches: Batches;
  readonly payments: Payments;
  readonly meters: Meters;
  readonly work: Work;
  readonly users: Users;
  readonly hashOf: HashOf;
  readonly paymentPort: PaymentPort;
  readonly pointsOfSale: readonly PointOfSale[];
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}
