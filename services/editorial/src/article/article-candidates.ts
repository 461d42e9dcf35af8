import type { ArticleProfile } from '@heartland/shared/relevance/profile';

/** An article as far as it matters for matching. */
export interface Candidate {
  id: string;
  /** When it was published. */
  at: Date;
  profile: ArticleProfile;
}

/** An article as it was after one write. */
export interface ArticleVersion {
  id: string;
  /** Another one after every write. */
  version: string;
}

/** Profiles of 1.3 kB are twice that in memory, so that 3,000 take less than 10 MB. */
const CAPACITY = 3_000;

/**
 * The articles that were candidates lately, for all requests of a process: a profile is read once for each version, and
 * its side of the formula worked out once. The least recently used are forgotten.
 */
export class ArticleCandidates {
  private readonly known = new Map<string, { version: string; candidate: Candidate }>();

  constructor(private readonly capacity = CAPACITY) {}

  /**
   * The candidates by their id, in these versions or newer; none for an article that is gone.
   * @param read asked once for all that are not known, and not at all when there are none
   */
  async of(
    articles: readonly ArticleVersion[],
    read: (ids: string[]) => Promise<(Candidate & ArticleVersion)[]>,
  ): Promise<Map<string, Candidate>> {
    const found = new Map<string, Candidate>();
    const missing = new Set<string>();
    for (const { id, version } of articles) {
      const known = this.known.get(id);
      if (known?.version !== version) missing.add(id);
      else if (!found.has(id)) {
        found.set(id, known.candidate);
        this.remember(version, known.candidate);
      }
    }
    if (missing.size === 0) return found;
    for (const { version, ...candidate } of await read([...missing])) {
      found.set(candidate.id, candidate);
      this.remember(version, candidate);
    }
    return found;
  }

  private remember(version: string, candidate: Candidate): void {
    this.known.delete(candidate.id);
    this.known.set(candidate.id, { version, candidate });
    if (this.known.size > this.capacity) this.known.delete(this.known.keys().next().value!);
  }
}
