import { PhraseIndex } from '../phrase-index.js';
import { TitleReader, type TitlePhrases } from '../title-words.js';
import { stemsOf } from '../words.js';
import type { Role } from './role.js';

/**
 * Which role wins when a title names several: the least number. The rule behind it: what somebody does beats the rank,
 * the rank beats the body (troopers, wardens), the body beats the standing (reserve, recruit, lateral), the standing
 * beats the agency, and the agency beats the plain officer. Among equals the longest phrase of the title wins, then the
 * order of the file.
 *   "Detective Sergeant" is a detective, "Patrol Sergeant" a supervisor, "Trooper Cadet" a trooper,
 *   "Reserve Deputy" a reserve, "University Police Recruit" a recruit, "University Police Officer" a campus officer.
 */
const PRECEDENCE: Record<Role['knownBy'], number> = {
  work: 0,
  command: 1,
  supervision: 2,
  body: 3,
  land: 3,
  standing: 4,
  agency: 5,
  civilian: 6,
  plain: 7,
};

/** A list of phrases of a role. */
export type PhraseList = 'titles' | 'wholeTitles' | 'agencyTitles' | 'notTitles';

/** Reads roles off job titles. */
export class RoleReader<Key extends string> {
  private readonly anywhere: PhraseIndex<Key>;
  private readonly inAgencies: PhraseIndex<Key>;
  private readonly excluding: PhraseIndex<Key>;
  private readonly whole: ReadonlyMap<string, Key>;
  private readonly titles: TitleReader;

  constructor(
    private readonly roles: Readonly<Record<Key, Role>>,
    phrases: TitlePhrases,
  ) {
    this.titles = new TitleReader(phrases);
    this.anywhere = this.indexOf('titles');
    this.inAgencies = this.indexOf('agencyTitles');
    this.excluding = this.indexOf('notTitles');
    this.whole = new Map(this.phrasesOf('wholeTitles').map(([title, key]) => [stemsOf(title).join(' '), key]));
  }

  /**
   * The role that a job title names, or null when the job has nothing to do with police work.
   * @param atAgency whether the employer is known to be a law-enforcement agency: then "Secretary" is one of its
   * civilians
   */
  roleOf(title: string, atAgency = false): Key | null {
    const { stems, core, namesAgency } = this.titles.read(title);
    const excluded = new Set(this.excluding.hits(stems).map(({ value }) => value));
    const named = this.best(this.anywhere, stems, excluded);
    if (named !== null && this.roles[named].knownBy !== 'plain') return named;
    const placed = this.best(this.inAgencies, stems, excluded);
    // "Police Officer - Airport" names a plain officer, and the agency beats the plain officer.
    if (named !== null) return placed !== null && this.roles[placed].knownBy === 'agency' ? placed : named;
    const whole = this.whole.get(core);
    if (whole !== undefined && !excluded.has(whole)) return whole;
    return atAgency || namesAgency ? placed : null;
  }

  private best(index: PhraseIndex<Key>, stems: string[], excluded: ReadonlySet<Key>): Key | null {
    let best: { role: Key; place: number; length: number } | null = null;
    for (const { value: role, length } of index.hits(stems)) {
      const place = PRECEDENCE[this.roles[role].knownBy];
      const wins = !best || place < best.place || (place === best.place && length > best.length);
      if (wins && !excluded.has(role)) best = { role, place, length };
    }
    return best?.role ?? null;
  }

  private indexOf(list: PhraseList): PhraseIndex<Key> {
    return new PhraseIndex(this.phrasesOf(list));
  }

  private phrasesOf(list: PhraseList): [phrase: string, role: Key][] {
    const keys = Object.keys(this.roles) as Key[];
    return keys.flatMap((key) => (this.roles[key][list] ?? []).map((phrase): [string, Key] => [phrase, key]));
  }
}
