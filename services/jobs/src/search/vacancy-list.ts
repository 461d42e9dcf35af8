import { CountPrecision, type Count, type Edge, type PageInfo, type PageRequest } from '@heartland/shared/connection';
import { fingerprint, type CursorCodec, type KeysetKey } from '@heartland/shared/cursor';
import type { Member } from '../vacancy-index/criteria.js';
import type { Place } from '../vacancy-index/order.js';
import type { Selection } from '../vacancy-index/selection.js';
import type { VacancyRow } from '../vacancy/vacancy-row.js';
import type { VacancyByNumber } from '../vacancy/vacancy.loader.js';
import { diversePage, type DiverseFrom } from './diverse-page.js';
import type { LiveIndex } from './live-index.js';
import type { TextMatch } from './text-match.js';
import type { NormalFilter } from './vacancy-filter.js';
import { keyOfPlace, orderOf, placeOfKey, type NormalSort } from './vacancy-sort.js';

/** With fewer than this broadenings are offered. */
const FEW = 10;

/** Everything that was asked for, and the vacancies that were found. */
export interface Found {
  live: LiveIndex;
  filter: NormalFilter;
  text: TextMatch;
  selection: Selection;
  sort: NormalSort;
  page: PageRequest;
  /** Vacancies of one agency on the page; Infinity is as many as come. */
  perAgency: number;
  /** What cursors are bound to. */
  identity: unknown;
}

/** A vacancy in a list as it was found. */
export interface VacancyListEdge extends Edge<VacancyRow & { distanceKm: number | null }> {
  score: number | null;
  list: VacancyList;
}

interface NumberedPage {
  items: { number: number; cursor: string }[];
  pageInfo: PageInfo;
}

/** One page of a list of vacancies, with what can be said of the whole list. Everything holds for the same moment. */
export class VacancyList {
  private readonly numbered: NumberedPage;
  private rows: Promise<VacancyListEdge[]> | null = null;

  constructor(
    readonly found: Found,
    private readonly vacancyByNumber: VacancyByNumber,
    private readonly cursors: CursorCodec,
    readonly evaluatedAt: Date,
  ) {
    this.numbered = this.readPage();
  }

  get pageInfo(): PageInfo {
    return this.numbered.pageInfo;
  }

  /** How many there are on all pages. */
  count(): Count {
    return this.countOf(this.found.selection.matches.count());
  }

  /** A count of this list, or of a part of it. */
  countOf(value: number): Count {
    return { value, precision: this.found.text.isExact ? CountPrecision.EXACT : CountPrecision.AT_LEAST };
  }

  /** How the text was understood; null without one. */
  reading() {
    const { filter, text } = this.found;
    if (filter.wordsLeft === null) return null;
    return {
      parts: filter.reading?.parts ?? [],
      text: filter.wordsLeft,
      corrections: text.corrections,
      truncated: filter.text?.truncated ?? false,
    };
  }

  /** Of a list that is nearly empty: what it would have with one member of the filter less. */
  broadenings(): { dropFilter: string; totalCount: Count }[] {
    const { selection, filter } = this.found;
    const now = selection.matches.count();
    if (now >= FEW) return [];
    const said = [...Object.keys(filter.criteria), 'text', 'titleText'].filter((member) => member !== 'states');
    return said
      .map((member) => ({ member, count: selection.without(member as Member).count() }))
      .filter(({ count }) => count > now)
      .sort((a, b) => b.count - a.count || (a.member < b.member ? -1 : 1))
      .map(({ member, count }) => ({
        dropFilter: member === 'topicKeys' ? 'topicIds' : member,
        totalCount: this.countOf(count),
      }));
  }

  /** The vacancies of the page; read once, those that are gone since left out. */
  edges(): Promise<VacancyListEdge[]> {
    return (this.rows ??= this.readRows());
  }

  private readPage(): NumberedPage {
    const { live, selection, sort, page, text, perAgency } = this.found;
    const order = orderOf(sort, live.index, selection, text);
    const from = page.from && placeOfKey(sort, live.index, page.from);
    const { matches } = selection;
    if (perAgency === Infinity) {
      const places = order.take(matches, page.limit + 1, from, page.backward);
      const shown = places.slice(0, page.limit);
      if (page.backward) shown.reverse();
      return this.numberedPage(
        shown.map((place) => ({ number: place.number, key: this.keyOf(place, []) })),
        places.length > page.limit,
      );
    }
    const { items, hasMore } = diversePage(
      {
        take: (limit, after) => order.take(matches, limit, after),
        agencyOf: (number) => live.index.byAgency.of[number]!,
        isListed: (number) => matches.has(number),
      },
      { place: from, putOff: (page.from?.slice(3) ?? []) as number[] } satisfies DiverseFrom,
      page.limit,
      perAgency,
    );
    return this.numberedPage(
      items.map(({ number, next }) => ({ number, key: this.keyOf(next.place!, next.putOff) })),
      hasMore,
    );
  }

  private keyOf(place: Place, putOff: readonly number[]): KeysetKey {
    const { sort, live, text } = this.found;
    return [...keyOfPlace(sort, live.index, text, place), ...putOff];
  }

  private numberedPage(keyed: { number: number; key: KeysetKey }[], hasMore: boolean): NumberedPage {
    const { page, identity } = this.found;
    const { cursors } = this;
    // Most pages are read without their cursors: those that are asked for are signed then.
    let binding: string | undefined;
    const items = keyed.map(({ number, key }) => ({
      number,
      get cursor() {
        return cursors.encode(key, (binding ??= fingerprint(identity)));
      },
    }));
    return {
      items,
      pageInfo: {
        hasNextPage: page.backward ? page.from !== null : hasMore,
        hasPreviousPage: page.backward ? hasMore : page.from !== null,
        get startCursor() {
          return items[0]?.cursor ?? null;
        },
        get endCursor() {
          return items.at(-1)?.cursor ?? null;
        },
      },
    };
  }

  private async readRows(): Promise<VacancyListEdge[]> {
    const { selection, sort, text, filter } = this.found;
    const { items } = this.numbered;
    const rows = await this.vacancyByNumber.loadMany(items.map(({ number }) => number));
    return rows.flatMap((row, i) => {
      if (row instanceof Error) throw row;
      if (row === null) return [];
      const item = items[i]!;
      const { number } = item;
      const distanceKm = filter.criteria.near ? selection.distanceTo(number) : null;
      const score = sort.field === 'RELEVANCE' ? text.score(number) / 100 : null;
      return [
        {
          node: { ...row, distanceKm },
          score,
          list: this,
          get cursor() {
            return item.cursor;
          },
        },
      ];
    });
  }
}
