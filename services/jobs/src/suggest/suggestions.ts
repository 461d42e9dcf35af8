import { withoutSignal } from '@heartland/shared/cancellation';
import { badUserInput } from '@heartland/shared/errors';
import { placesStartingWith } from '../gazetteer/gazetteer.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import { titleHead } from '../vacancy/title-head.js';
import { PrefixList, type Suggestible } from './prefix-list.js';
import type { SuggestArgs, Suggestion, SuggestionKind } from './suggestion.type.js';
import type { TitleRepository } from './title.repository.js';

const MAX_PREFIX = 100;
const MAX_SIZE = 20;
const DEFAULT_SIZE = 5;
const KINDS: readonly `${SuggestionKind}`[] = ['TITLE', 'AGENCY', 'PLACE'];

/** Milliseconds: the age of lists that are read again, and a reading that is fast enough to wait for after each change. */
const MAX_AGE = 10 * 60_000;
const WORTH_WAITING = 50;

interface Lists {
  titles: PrefixList<Suggestible>;
  agencies: PrefixList<Suggestible & { id: string }>;
  readAt: number;
  /** Milliseconds that the reading took. */
  took: number;
  /** Of the index when they were read. */
  version: number;
}

/** What readers may mean. The lists are kept; when they are old they are read again, behind the answer if that takes long. */
export class Suggestions {
  private lists: Promise<Lists> | null = null;
  private renewing = false;

  constructor(
    private readonly titles: () => Promise<TitleRepository>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Begins to read the lists. */
  prepare(index: VacancyIndex, now: Date): void {
    this.current(index, now.getTime()).then(() => placesStartingWith('a', 1), this.onError);
  }

  /** @throws BAD_USER_INPUT */
  async of({ prefix, kinds, first }: SuggestArgs, index: VacancyIndex, now: Date): Promise<Suggestion[]> {
    if (prefix.length > MAX_PREFIX) {
      throw badUserInput(['prefix'], `at most ${MAX_PREFIX} characters`, `${prefix.length} characters`);
    }
    if (first != null && (first < 1 || first > MAX_SIZE)) {
      throw badUserInput(['first'], `an integer from 1 to ${MAX_SIZE}`, first);
    }
    const lists = await this.current(index, now.getTime());
    const wanted = KINDS.filter((kind) => kinds?.includes(kind as SuggestionKind) ?? true);
    return wanted.flatMap((kind) => suggestionsOf(kind, prefix, first ?? DEFAULT_SIZE, lists));
  }

  private async current(index: VacancyIndex, now: number): Promise<Lists> {
    this.lists ??= withoutSignal(() => this.read(index, now)).catch((error: unknown) => {
      this.lists = null;
      throw error;
    });
    const lists = await this.lists;
    const age = Math.abs(now - lists.readAt);
    const isFast = lists.took <= WORTH_WAITING;
    const isOld = age > MAX_AGE || (isFast && lists.version !== index.version);
    if (!isOld || this.renewing) return lists;
    this.renewing = true;
    const renewed = withoutSignal(() => this.renew(index, now)).finally(() => (this.renewing = false));
    if (isFast) return renewed;
    renewed.catch(this.onError);
    return lists;
  }

  private async renew(index: VacancyIndex, now: number): Promise<Lists> {
    const lists = await this.read(index, now);
    this.lists = Promise.resolve(lists);
    return lists;
  }

  private async read(index: VacancyIndex, now: number): Promise<Lists> {
    const began = performance.now();
    const { version } = index;
    const titles = await (await this.titles()).ofOpenVacancies(new Date(now));
    return {
      titles: new PrefixList(headsOf(titles)),
      agencies: new PrefixList(weightedAgencies(index, now)),
      readAt: now,
      took: performance.now() - began,
      version,
    };
  }
}

function suggestionsOf(kind: `${SuggestionKind}`, prefix: string, limit: number, lists: Lists): Suggestion[] {
  switch (kind) {
    case 'TITLE':
      return lists.titles.startingWith(prefix, limit).map(({ text }) => ({ kind, text, filter: { titleText: text } }));
    case 'AGENCY':
      return lists.agencies
        .startingWith(prefix, limit)
        .map(({ text, id }) => ({ kind, text, filter: { agencyIds: [id] } }));
    case 'PLACE':
      return placesStartingWith(prefix, limit).map((place) => ({
        kind,
        text: place.label,
        filter:
          place.kind === 'REGION'
            ? { regionCodes: [place.regionCode] }
            : { near: { place: place.label, radiusKm: 50 } },
      }));
  }
}

/** Titles without what stands behind a dash, a comma or in brackets, and how many vacancies have them. */
function headsOf(titles: readonly { title: string; count: number }[]): Suggestible[] {
  const heads = new Map<string, Suggestible>();
  for (const { title, count } of titles) {
    const text = titleHead(title);
    const known = heads.get(text.toLowerCase());
    if (known) known.weight += count;
    else if (text !== '') heads.set(text.toLowerCase(), { text, weight: count });
  }
  return [...heads.values()];
}

function weightedAgencies({ agencies, byAgency, states }: VacancyIndex, now: number) {
  const open = new Int32Array(agencies.size);
  states.in(['OPEN'], now).forEach((number) => open[byAgency.of[number]!]!++);
  return agencies.all().map(({ id, name }, code) => ({ id, text: name, weight: open[code]! }));
}
