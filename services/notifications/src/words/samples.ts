import type { Kind } from '../domain/kinds.ts';
import type { Facts } from '../domain/story.ts';

/** A notification of each kind, made up: for the page that shows the templates, and for the tests. */
export const SAMPLES: readonly { readonly kind: Kind; readonly facts: Facts; readonly link: string }[] = [
  of('message', {}, '/chat/c'),
  of('offer-made', offered(), '/requests/r'),
  of('offer-countered', offered(), '/requests/r'),
  of('offer-agreed', offered(), '/requests/r'),
  of('offer-accepted', offered(), '/deals/d'),
  of('offer-declined', {}, '/requests/r'),
  of('deal-changed', {}, '/deals/d'),
  of('deal-handed-over', {}, '/deals/d'),
  of('deal-cash', {}, '/deals/d'),
  of('deal-ended', { outcome: 'completed' }, '/deals/d'),
  of('deal-ended', { outcome: 'cancelled' }, '/deals/d'),
  of('deal-ended', { outcome: 'disputed' }, '/deals/d'),
  of('review-due', {}, '/deals/d'),
  of('review-published', {}, '/deals/d'),
  of('request-expiring', {}, '/requests/r'),
  of('request-expired', {}, '/requests/r'),
  of('request-held', {}, '/requests/r'),
  of('invitation', {}, '/requests/r'),
  of('match', {}, '/requests/r'),
  of('subscription-ending', { plan: 'premium', until: '2026-12-20T22:59:59Z' }, '/subscription'),
  of('subscription-ended', { plan: 'trip-pass' }, '/subscription'),
  of('moderation', { decision: 'removed', reason: 'Contrefaçon' }, '/me'),
  of('new-device', { device: 'Firefox, Android' }, '/me'),
];

function offered(): Facts {
  return { cashDue: { amount: 232_000, currency: 'TND' }, arrivesOn: '2026-12-20' };
}

function of(kind: Kind, facts: Facts, link: string) {
  return { kind, facts: { name: 'Sami Ben Salah', title: 'Cafetière Bialetti 6 tasses', ...facts }, link };
}
