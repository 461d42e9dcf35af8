import { groupBy } from '@heartland/shared/batch';
import { PackedProfiles } from '@heartland/shared/relevance/packed-profiles';
import type { ArticleProfile, VacancyProfile } from '@heartland/shared/relevance/profile';
import type { Candidate, Scored } from '@heartland/shared/relevance/ranking';
import { OverrideIndex } from '../override/override-index.js';
import type { Scorer } from '@heartland/shared/relevance/scorers';
import { keysOfSet, profileSet, ServedProfiles } from './served-profiles.js';

/** An edition as far as matching needs it. */
export interface IndexedEdition {
  id: string;
  articleId: string;
  locale: string;
  /** The same for all translations of one text. */
  translationGroup: string;
  /** Milliseconds; first publication of the article. */
  publishedAt: number;
  /** Milliseconds; readers see the edition from here on. */
  liveFrom: number;
  /** Milliseconds; readers see it until here, exclusive; Infinity when it has no end. */
  liveUntil: number;
  profile: ArticleProfile;
}

/** Which articles may stand beside a vacancy or an article. */
export interface Readable {
  now: Date;
  /** Any when left out. */
  locale?: string;
  /** In any language but this. */
  notLocale?: string;
}

/** An article beside which others are to stand. */
export interface Asker {
  editionId: string;
  locale: string;
  translationGroup: string;
  profile: ArticleProfile;
}

/** Finds so many of the best slots that are wanted. */
type Find = (limit: number, isWanted: (slot: number) => boolean) => readonly number[];

/** How many of the best of a profile, or of those like an article, are remembered, whoever may read them now: some are of another language or time. */
const REMEMBERED = 200;

/** Lists that are kept: of every profile in two languages, or of the articles that are read most. */
const MOST_LISTS = 2_000;

/** Slots of articles that may be read at every instant from `from` to `until`, exclusive. */
interface ReadableSlots {
  slots: readonly number[];
  from: number;
  until: number;
}

/**
 * Every edition that readers see or will see, in memory: some 400 bytes each. Of an article at most one is readable at an
 * instant. Rows stay in the database; `ArticleIndexSync` keeps the two equal.
 */
export class ArticleIndex {
  readonly overrides = new OverrideIndex();
  private readonly profiles = new PackedProfiles();
  private readonly served = new ServedProfiles((slot) => this.profiles.topicsAt(slot));
  private readonly entries: (Entry | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  /** By the key of a profile or the id of an edition, whoever may read them. */
  private readonly bestOf = new Map<string, readonly number[]>();
  private readonly readable = new Map<string, ReadableSlots>();
  /** Slots by the id of their article; made when they are asked for. */
  private ofArticle: ReadonlyMap<string, number[]> | null = null;

  /** Adds an edition, or replaces what was known of it. */
  put(edition: IndexedEdition): void {
    const slot = this.slots.get(edition.id) ?? this.free.pop() ?? this.entries.length;
    this.profiles.put(slot, edition.profile);
    this.served.forget(slot);
    this.slots.set(edition.id, slot);
    this.entries[slot] = new Entry(edition);
    this.forgetLists();
  }

  /** Forgets an edition that readers will not see. */
  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.entries[slot] = undefined;
    this.free.push(slot);
    this.forgetLists();
  }

  /**
   * The articles that serve the vacancies of a profile key best, whatever their own words are, matched with one of
   * them: at most `limit`.
   */
  matches(vacancy: VacancyProfile, key: string, readable: Readable, limit: number, scorer?: Scorer): Scored<Candidate> {
    const slots = this.best(key, (most, isWanted) => this.bestAmong(key, most, isWanted), readable, limit);
    return this.matched(vacancy, slots, scorer);
  }

  /** Those of the articles that may be read, matched with a vacancy, whether they serve it or not. */
  matchesAmong(articleIds: readonly string[], vacancy: VacancyProfile, readable: Readable): Scored<Candidate> {
    const at = readable.now.getTime();
    const slots = articleIds.flatMap((id) => this.slotsOfArticle(id));
    return this.matched(
      vacancy,
      slots.filter((slot) => this.entries[slot]!.isReadable(at, readable)),
    );
  }

  /**
   * The articles that are like another, itself and its translations left out: at most `limit`, those in its language
   * first, and others only when there are not so many.
   */
  like(asker: Asker, now: Date, limit: number): Scored<Candidate> {
    const { editionId, locale, profile, translationGroup } = asker;
    const find: Find = (most, isWanted) => {
      const isOther = (slot: number) => isWanted(slot) && this.entries[slot]!.translationGroup !== translationGroup;
      return this.profiles.nearest(profile, { ...this.slotsFor(most), isWanted: isOther });
    };
    const same = this.best(editionId, find, { now, locale }, limit);
    const others =
      same.length < limit ? this.best(editionId, find, { now, notLocale: locale }, limit - same.length) : [];
    const slots = [...same, ...others];
    return {
      ...this.candidatesAt(slots),
      scores: this.profiles.likenesses(profile, slots),
      group: (place) => Number(place >= same.length),
      explain: (place) => this.profiles.likeness(profile, slots[place]!),
    };
  }

  private matched(vacancy: VacancyProfile, slots: readonly number[], scorer?: Scorer): Scored<Candidate> {
    return { ...this.candidatesAt(slots), ...this.profiles.match(vacancy, slots, scorer), group: () => 0 };
  }

  private slotsOfArticle(id: string): readonly number[] {
    this.ofArticle ??= groupBy(this.slots.values(), (slot) => this.entries[slot]!.id);
    return this.ofArticle.get(id) ?? [];
  }

  /** Keys of the match profiles that articles serve which readers see. */
  servedProfiles(now: Date): string[] {
    const served = profileSet([]);
    this.forEachReadable(now, (slot) => this.served.addTo(served, slot));
    return keysOfSet(served);
  }

  /** Ids of the editions, of those that readers see, that serve none of the match profiles. */
  servingNoneOf(keys: readonly string[], now: Date): string[] {
    const wanted = profileSet(keys);
    const ids: string[] = [];
    this.forEachReadable(now, (slot) => {
      if (!this.served.servesOneOf(wanted, slot)) ids.push(this.entries[slot]!.editionId);
    });
    return ids;
  }

  private forEachReadable(now: Date, visit: (slot: number) => void): void {
    for (const [slot, entry] of this.entries.entries()) if (entry?.isReadable(now.getTime(), { now })) visit(slot);
  }

  private candidatesAt(slots: readonly number[]) {
    return {
      candidate: (place: number): Candidate => this.entries[slots[place]!]!,
      topic: (place: number) => this.profiles.primaryTopicAt(slots[place]!),
    };
  }

  /** The list is kept until the next instant at which one of those that it was chosen from comes or goes. */
  private best(key: string, find: Find, readable: Readable, limit: number): readonly number[] {
    const at = readable.now.getTime();
    const name = `${key} ${limit} ${readable.locale ?? ''} ${readable.notLocale ?? ''}`;
    const kept = this.readable.get(name);
    if (kept && kept.from <= at && at < kept.until) return kept.slots;
    const made = this.readableAt(key, find, readable, limit);
    if (this.readable.size >= MOST_LISTS) this.readable.clear();
    this.readable.set(name, made);
    return made.slots;
  }

  private readableAt(key: string, find: Find, readable: Readable, limit: number): ReadableSlots {
    const at = readable.now.getTime();
    const isReadable = (slot: number) => this.entries[slot]?.isReadable(at, readable) ?? false;
    const remembered = this.rememberedOf(key, find);
    const found = remembered.filter(isReadable).slice(0, limit);
    // With too few of them all articles are looked at, and the list holds for this instant alone.
    if (found.length < limit && remembered.length === REMEMBERED)
      return { slots: find(limit, isReadable), from: at, until: at + 1 };
    const dates = remembered.flatMap((slot) => this.entries[slot]!.dates);
    return {
      slots: found,
      from: Math.max(-Infinity, ...dates.filter((date) => date <= at)),
      until: Math.min(Infinity, ...dates.filter((date) => date > at)),
    };
  }

  private rememberedOf(key: string, find: Find): readonly number[] {
    let remembered = this.bestOf.get(key);
    if (!remembered) {
      remembered = find(REMEMBERED, (slot) => this.entries[slot] !== undefined);
      if (this.bestOf.size >= MOST_LISTS) this.bestOf.clear();
      this.bestOf.set(key, remembered);
    }
    return remembered;
  }

  private forgetLists(): void {
    this.bestOf.clear();
    this.readable.clear();
    this.ofArticle = null;
  }

  private bestAmong(key: string, limit: number, isWanted: (slot: number) => boolean): readonly number[] {
    return this.profiles.best(key, { ...this.slotsFor(limit), isWanted });
  }

  private slotsFor(limit: number) {
    const ofEqual = (a: number, b: number) => this.entries[a]!.compare(this.entries[b]!);
    return { count: this.entries.length, limit, ofEqual };
  }
}

/** An edition of the index, which makes its article a candidate. */
class Entry implements Candidate {
  readonly id: string;
  readonly editionId: string;
  readonly translationGroup: string;
  private readonly locale: string;
  private readonly publishedAt: number;
  private readonly from: number;
  private readonly until: number;

  constructor({ id, articleId, locale, translationGroup, publishedAt, liveFrom, liveUntil }: IndexedEdition) {
    this.id = articleId;
    this.editionId = id;
    this.translationGroup = translationGroup;
    this.locale = locale;
    this.publishedAt = publishedAt;
    this.from = liveFrom;
    this.until = liveUntil;
  }

  get at(): Date {
    return new Date(this.publishedAt);
  }

  /** When it comes and goes. */
  get dates(): number[] {
    return [this.from, this.until];
  }

  isReadable(now: number, { locale, notLocale }: Readable): boolean {
    if (now < this.from || this.until <= now) return false;
    return (locale === undefined || locale === this.locale) && notLocale !== this.locale;
  }

  /** Negative when this one is newer; of the same instant the smaller id. */
  compare(other: Entry): number {
    return other.publishedAt - this.publishedAt || (this.id < other.id ? -1 : 1);
  }
}
