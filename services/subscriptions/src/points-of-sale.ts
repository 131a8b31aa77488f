/** Where vouchers are sold for cash. */
export interface PointOfSale {
  readonly id: string;
  readonly name: string;
  readonly countryCode: string;
  readonly city: string;
  readonly address: string;
  /** When it is open, as it stands on the door. */
  readonly hours: string;
}

/** The product's points of sale. Operators keep this list; a change goes out with the next deployment. */
export const POINTS_OF_SALE: readonly PointOfSale[] = [
  {
    id: 'tunis-lafayette',
    name: 'Nwassik Tunis, Lafayette',
    countryCode: 'TN',
    city: 'Tunis',
    address: 'Avenue de la Liberté',
    hours: '09:00–18:00',
  },
  {
    id: 'sfax-centre',
    name: 'Nwassik Sfax, centre',
    countryCode: 'TN',
    city: 'Sfax',
    address: 'Avenue Habib Bourguiba',
    hours: '09:00–18:00',
  },
  {
    id: 'sousse-corniche',
    name: 'Nwassik Sousse, corniche',
    countryCode: 'TN',
    city: 'Sousse',
    address: 'Boulevard de la Corniche',
    hours: '09:00–18:00',
  },
  {
    id: 'paris-belleville',
    name: 'Nwassik Paris, Belleville',
    countryCode: 'FR',
    city: 'Paris',
    address: 'Boulevard de Belleville',
    hours: '10:00–19:00',
  },
];
