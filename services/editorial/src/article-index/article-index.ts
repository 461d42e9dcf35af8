import { PackedProfiles } from '@heartland/shared/relevance/packed-profiles';
import type { ArticleProfile, VacancyProfile } from '@heartland/shared/relevance/profile';
import { Match, type Candidate } from '@heartland/shared/relevance/ranking';

/** An article as far as matching needs it. */
export interface IndexedArticle {
  id: string;
  locale: string;
  /** Milliseconds; readers see it from here on. */
  publishedAt: number;
  /** Milliseconds; readers see it until here, exclusive; Infinity when nobody has taken it down. */
  withdrawnAt: number;
  profile: ArticleProfile;
}

/** Which articles may stand beside a vacancy. */
export interface Readable {
  now: Date;
  /** Any when left out. */
  locale?: string;
}

/** How many of the best of a profile are remembered, whoever may read them now: some are of another language or time. */
const REMEMBERED = 200;

/**
 * Every article that has a date of publication, in memory: some 400 bytes each. Rows stay in the database;
 * `ArticleIndexSync` keeps the two equal.
 */
export class ArticleIndex {
  private readonly profiles = new PackedProfiles();
  private readonly entries: (Entry | undefined)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  private readonly bestOf = new Map<string, readonly number[]>();

  /** Adds an article, or replaces what was known of it. */
  put(article: IndexedArticle): void {
    const slot = this.slots.get(article.id) ?? this.free.pop() ?? this.entries.length;
    this.profiles.put(slot, article.profile);
    this.slots.set(article.id, slot);
    this.entries[slot] = new Entry(this.profiles, slot, article);
    this.bestOf.clear();
  }

  /** Forgets an article that has no date of publication any more, or is gone. */
  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.entries[slot] = undefined;
    this.free.push(slot);
    this.bestOf.clear();
  }

  /**
   * The articles that serve the vacancies of a profile key best, whatever their own words are, matched with one of
   * them: at most `limit`.
   */
  matches(vacancy: VacancyProfile, key: string, readable: Readable, limit: number): Match<Candidate>[] {
    const slots = this.best(key, readable, limit);
    const scores = this.profiles.scores(vacancy, slots);
    return slots.map(
      (slot, i) => new Match(vacancy, this.entries[slot]!, scores[i]!, this.profiles.primaryTopicAt(slot)),
    );
  }

  private best(key: string, readable: Readable, limit: number): readonly number[] {
    const now = readable.now.getTime();
    const isReadable = (slot: number) => this.entries[slot]?.isReadable(now, readable.locale) ?? false;
    let remembered = this.bestOf.get(key);
    if (!remembered) {
      remembered = this.bestAmong(key, REMEMBERED, (slot) => this.entries[slot] !== undefined);
      this.bestOf.set(key, remembered);
    }
    const found = remembered.filter(isReadable).slice(0, limit);
    const mayBeMore = found.length < limit && remembered.length === REMEMBERED;
    return mayBeMore ? this.bestAmong(key, limit, isReadable) : found;
  }

  private bestAmong(key: string, limit: number, isWanted: (slot: number) => boolean): readonly number[] {
    const newestFirst = (a: number, b: number) => this.entries[a]!.compare(this.entries[b]!);
    return this.profiles.best(key, { count: this.entries.length, limit, isWanted, ofEqual: newestFirst });
  }
}

/** An article of the index as a candidate: its profile is unpacked when somebody asks for it. */
class Entry implements Candidate {
  readonly id: string;
  private readonly locale: string;
  private readonly from: number;
  private readonly until: number;

  constructor(
    private readonly profiles: PackedProfiles,
    private readonly slot: number,
    { id, locale, publishedAt, withdrawnAt }: IndexedArticle,
  ) {
    this.id = id;
    this.locale = locale;
    this.from = publishedAt;
    this.until = withdrawnAt;
  }

  get at(): Date {
    return new Date(this.from);
  }

  get profile(): ArticleProfile {
    return this.profiles.at(this.slot);
  }

  isReadable(now: number, locale: string | undefined): boolean {
    return this.from <= now && now < this.until && (locale === undefined || locale === this.locale);
  }

  /** Negative when this one is newer; of the same instant the smaller id. */
  compare(other: Entry): number {
    return other.from - this.from || (this.id < other.id ? -1 : 1);
  }
}
