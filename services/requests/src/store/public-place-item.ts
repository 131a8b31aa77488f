import * as z from 'zod';
import type { PublicPlace } from '../domain/place.ts';

/** What the public sees of a place as a card holds it: `TN 34.74 10.76 Sfax`. Half of the bytes of maps. */
export function publicPlaceToItem({ countryCode, city, area }: PublicPlace): string {
  return `${countryCode} ${area.lat} ${area.lng} ${city}`;
}

/** What the public sees of a place, in a card. */
export const publicPlaceInItem = z
  .string()
  .regex(/^[A-Z]{2} \S+ \S+ /)
  .transform((text): PublicPlace => {
    const [countryCode = '', lat, lng, ...city] = text.split(' ');
    return { countryCode, city: city.join(' '), area: { lat: Number(lat), lng: Number(lng) } };
  });
