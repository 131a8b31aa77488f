import type { Point } from '@nwassik/geo';
import type { RequestPost, Category, Workflow } from '../../market/types.ts';
import type { Town } from '../../market/PlaceField.tsx';
import type { MessageId } from '../../i18n/i18n.ts';
import { daysBetween, isDay } from '../../text/days.ts';
import { readMoney } from '../../text/money.ts';
import { moneyProblem, type TypedMoney } from '../../ui/MoneyField.tsx';

export type PlaceKind = 'person' | 'shop' | 'public';
export type PlaceRole = 'pickup' | 'dropoff' | 'meetup';

/** A place as it is being described. All but the town is for the deal's two sides only. */
export interface PlaceDraft {
  readonly town: Town | undefined;
  /** The exact point, where one was set on the map or by the device; else the town's middle stands for it. */
  readonly pin?: Point | undefined;
  /** What the place is called, where that is not its town's name. */
  readonly label?: string | undefined;
  readonly kind: PlaceKind;
  readonly details: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** A request on its way to be posted, as typed. */
export interface Draft {
  /** Makes posting it twice post it once. */
  readonly key: string;
  readonly workflow: Workflow;
  readonly title: string;
  readonly description: string;
  readonly category: Category | '';
  readonly link: string;
  readonly reward: TypedMoney;
  readonly itemPrice: TypedMoney;
  readonly localPrice: TypedMoney;
  readonly fragile: boolean;
  readonly places: Readonly<Record<PlaceRole, PlaceDraft>>;
  readonly dueOn: string;
  /** Those the service has been told of, so that they outlive a reload; their order is the request's. */
  readonly photoIds: readonly string[];
}

/** The steps of asking, in their order. */
export const STEPS = ['what', 'where', 'when', 'preview'] as const;
export type Step = (typeof STEPS)[number];

const NO_MONEY: TypedMoney = { text: '', currency: 'TND' };
const somewhere = (kind: PlaceKind): PlaceDraft => ({
  town: undefined,
  kind,
  details: '',
  contactName: '',
  contactPhone: '',
});

/** An empty draft. */
export function emptyDraft(key: string): Draft {
  return {
    key,
    workflow: 'pickup_delivery',
    title: '',
    description: '',
    category: '',
    link: '',
    reward: NO_MONEY,
    itemPrice: { text: '', currency: 'EUR' },
    localPrice: NO_MONEY,
    fragile: false,
    places: { pickup: somewhere('shop'), dropoff: somewhere('person'), meetup: somewhere('public') },
    dueOn: '',
    photoIds: [],
  };
}

/** The places that a workflow asks for, in the order of the way. */
export function rolesOf(workflow: Workflow): readonly PlaceRole[] {
  if (workflow === 'service') return ['meetup'];
  return workflow === 'pickup_delivery' ? ['pickup', 'dropoff'] : ['dropoff'];
}

const TITLE = { least: 3, most: 100 };
const MOST_DESCRIPTION = 2_000;
const LINK = /^https?:\/\/\S+$/;
/** Due dates reach at most one year ahead. */
const FURTHEST_DAYS = 365;

/** The last day that a request may be due. */
export function lastDay(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + FURTHEST_DAYS * 86_400_000).toISOString().slice(0, 10);
}

export type DraftField =
  | 'title'
  | 'description'
  | 'category'
  | 'link'
  | 'reward'
  | 'itemPrice'
  | 'localPrice'
  | PlaceRole
  | `${PlaceRole}.contact`
  | 'dueOn';

export type DraftProblems = { readonly [Field in DraftField]?: MessageId };

const FIELDS: Readonly<Record<Step, readonly DraftField[]>> = {
  what: ['title', 'description', 'category', 'link', 'reward', 'itemPrice', 'localPrice'],
  where: ['pickup', 'dropoff', 'meetup', 'pickup.contact', 'dropoff.contact', 'meetup.contact'],
  when: ['dueOn'],
  preview: [],
};

/** What is missing or wrong in a draft, each with its sentence. */
export function problemsOf(draft: Draft, today: string): DraftProblems {
  const problems: { [Field in DraftField]?: MessageId } = {};
  const title = [...draft.title.trim()].length;
  if (title < TITLE.least || title > TITLE.most) problems.title = 'ask.title.bad';
  if ([...draft.description.trim()].length > MOST_DESCRIPTION) problems.description = 'ask.description.bad';
  if (draft.category === '') problems.category = 'ask.category.bad';
  if (draft.link.trim() !== '' && !LINK.test(draft.link.trim())) problems.link = 'ask.link.bad';
  for (const field of ['reward', 'itemPrice', 'localPrice'] as const) {
    const problem = moneyProblem(draft[field]);
    if (problem) problems[field] = problem;
  }
  for (const role of rolesOf(draft.workflow)) {
    const place = draft.places[role];
    if (!place.town) problems[role] = 'ask.town.bad';
    const named = [place.contactName, place.contactPhone].filter((text) => text.trim() !== '').length;
    if (named === 1) problems[`${role}.contact`] = 'ask.contact.bad';
  }
  if (draft.dueOn !== '' && (!isDay(draft.dueOn) || daysBetween(today, draft.dueOn) < 0)) {
    problems.dueOn = 'date.passed';
  } else if (draft.dueOn !== '' && daysBetween(today, draft.dueOn) > FURTHEST_DAYS) {
    problems.dueOn = 'ask.due.far';
  }
  return problems;
}

/** Whether nothing is wrong with a step of a draft. */
export function isStepDone(problems: DraftProblems, step: Step): boolean {
  return FIELDS[step].every((field) => problems[field] === undefined);
}

function money(typed: TypedMoney) {
  const read = readMoney(typed.text, typed.currency);
  return read.kind === 'amount' ? read.money : undefined;
}

function place({ town, pin, label, kind, details, contactName, contactPhone }: PlaceDraft) {
  if (!town) throw new Error('a place without a town');
  const contact = contactName.trim() && contactPhone.trim();
  return {
    kind,
    label: label ?? town.name,
    countryCode: town.countryCode,
    city: town.city,
    point: pin ?? town.point,
    ...(details.trim() && { details: details.trim() }),
    ...(contact && { contact: { name: contactName.trim(), phone: contactPhone.trim() } }),
  };
}

/** The request that a draft without problems asks to post, with the photos of it that are ready. */
export function toPost(draft: Draft, photoIds: readonly string[]): RequestPost {
  const { workflow, category, places, link } = draft;
  if (category === '') throw new Error('a draft without a category');
  const [reward, itemPrice, localPrice] = [
    money(draft.reward),
    money(draft.itemPrice),
    money(draft.localPrice),
  ];
  const roles = rolesOf(workflow);
  return {
    workflow,
    title: draft.title.trim(),
    description: draft.description.trim(),
    category,
    ...(link.trim() && { items: [{ name: draft.title.trim(), quantity: 1, link: link.trim() }] }),
    ...(roles.includes('pickup') && { pickup: place(places.pickup) }),
    ...(roles.includes('dropoff') && { dropoff: place(places.dropoff) }),
    ...(roles.includes('meetup') && { meetup: place(places.meetup) }),
    ...(draft.dueOn && { dueOn: draft.dueOn }),
    ...(reward && { reward }),
    ...(itemPrice && { itemPrice }),
    ...(localPrice && { localPrice }),
    ...(draft.fragile && { fragile: true }),
    ...(photoIds.length > 0 && { photoIds: [...photoIds] }),
  };
}
