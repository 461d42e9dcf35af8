import type { Place } from '../vacancy-index/order.js';

/** How many vacancies a list may be behind with, so that no agency is put off for ever and cursors stay short. */
const MAX_PUT_OFF = 60;

/** Where a list with at most so many vacancies of one agency on a page goes on. */
export interface DiverseFrom {
  /** Everything up to here has been shown or put off. */
  place: Place | null;
  /** Numbers of those that were passed over, in their order. */
  putOff: readonly number[];
}

export interface DiverseItem {
  number: number;
  /** Where the list goes on after this one. */
  next: DiverseFrom;
}

export interface DiverseSource {
  /** The next places of the strict order. */
  take: (limit: number, from: Place | null) => Place[];
  agencyOf: (number: number) => number;
  /** Whether a vacancy that was put off is still in the list. */
  isListed: (number: number) => boolean;
}

/**
 * A page in which no agency has more than `perAgency` vacancies: those passed over are carried along and come first on
 * the next page, so that every vacancy comes exactly once. When others run out, or too many wait, they are shown
 * nevertheless: a page is full as long as anything is left.
 */
export function diversePage(source: DiverseSource, from: DiverseFrom, size: number, perAgency: number) {
  const shown = new Map<number, number>();
  const items: DiverseItem[] = [];
  const waiting = from.putOff.filter(source.isListed);
  let { place } = from;

  const hasRoom = (number: number) => (shown.get(source.agencyOf(number)) ?? 0) < perAgency;
  const show = (number: number) => {
    const agency = source.agencyOf(number);
    shown.set(agency, (shown.get(agency) ?? 0) + 1);
    items.push({ number, next: { place, putOff: [...waiting] } });
  };
  const showWaiting = (allowed: (number: number) => boolean) => {
    for (let i = 0; i < waiting.length && items.length < size;) {
      if (allowed(waiting[i]!)) show(waiting.splice(i, 1)[0]!);
      else i++;
    }
  };

  // Each of these is shown or put off; the one more says whether there are more.
  const ahead = source.take(size + MAX_PUT_OFF + 1, place);
  let passed = 0;
  showWaiting(hasRoom);
  while (items.length < size && passed < ahead.length) {
    if (waiting.length >= MAX_PUT_OFF) {
      show(waiting.shift()!);
      continue;
    }
    place = ahead[passed++]!;
    if (hasRoom(place.number)) show(place.number);
    else waiting.push(place.number);
  }
  showWaiting(() => true);
  return { items, hasMore: waiting.length > 0 || passed < ahead.length };
}
