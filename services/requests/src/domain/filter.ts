import { distanceKm, type Point } from '@nwassik/geo';
import type { Money } from '@nwassik/money';
import { beginsWords, foldedWords } from '@nwassik/words';
import type { PublicPlace } from './place.ts';
import type { Card, Category } from './request.ts';
import { mainPlace, type Workflow } from './workflow.ts';

/** A point, and how far around it one looks. */
export interface Circle {
  readonly point: Point;
  /** Along the ground. */
  readonly km: number;
}

/** What open requests may be narrowed to (domain.md, "Finding requests"): they fit all that is given. */
export interface Filter {
  readonly workflow?: Workflow | undefined;
  readonly category?: Category | undefined;
  /** Of the drop-off, else of the meet-up. */
  readonly dropoffCountry?: string | undefined;
  readonly dropoffCity?: string | undefined;
  readonly pickupCountry?: string | undefined;
  readonly pickupCity?: string | undefined;
  /** Around the area of the drop-off, else of the meet-up. */
  readonly near?: Circle | undefined;
  /** Due on this day or before, `YYYY-MM-DD`: a request without a due date doesn't fit. */
  readonly dueBefore?: string | undefined;
  /** In its currency: another one's sums don't fit, whatever they are worth. */
  readonly minReward?: Money | undefined;
  /** Words that begin words of the title. */
  readonly words?: string | undefined;
  readonly hasPhotos?: true | undefined;
}

/** Whether an open request fits a filter. One whose time is over fits none. */
export function fits(card: Card, filter: Filter, now: number): boolean {
  const { workflow, category, near, dueBefore, minReward, words = '', hasPhotos } = filter;
  const { dropoffCountry, dropoffCity, pickupCountry, pickupCity } = filter;
  const main = mainPlace(card.places);
  return (
    card.expiresAt > now &&
    (workflow === undefined || card.workflow === workflow) &&
    (category === undefined || card.category === category) &&
    isPlacedIn(main, dropoffCountry, dropoffCity) &&
    isPlacedIn(card.places.pickup, pickupCountry, pickupCity) &&
    (near === undefined || distanceKm(near.point, main.area) <= near.km) &&
    (dueBefore === undefined || (card.dueOn !== null && card.dueOn <= dueBefore)) &&
    (minReward === undefined || isAtLeast(card.reward, minReward)) &&
    (hasPhotos === undefined || card.photoIds.length > 0) &&
    beginsWords(foldedWords(words), card.title)
  );
}

function isPlacedIn(place: PublicPlace | undefined, country?: string, city?: string): boolean {
  return (
    (country === undefined || place?.countryCode === country) &&
    (city === undefined || (place !== undefined && isSameName(place.city, city)))
  );
}

/** Whether two spellings are of one name: whatever the case, the accents, the Arabic letter forms. */
function isSameName(one: string, other: string): boolean {
  return foldedWords(one).join(' ') === foldedWords(other).join(' ');
}

function isAtLeast(sum: Money | null, least: Money): boolean {
  return sum !== null && sum.currency === least.currency && sum.amount >= least.amount;
}
