import { hash } from 'node:crypto';
import { agencyOfFacts } from '@heartland/jobs/agency/agency-row';
import { profileOfPosting, vacancyOfPosting, type ProfileColumns } from '@heartland/jobs/feed/vacancy-of-posting';
import type { Posting } from '@heartland/jobs/feed/posting';
import { seedPostings } from '@heartland/jobs/seed/seed-postings';
import type { AgencyRow } from '@heartland/jobs/agency/agency-csv';
import { stableId } from '@heartland/shared/ids';
import { roleOfVacancy } from '@heartland/shared/relevance/vacancy-role';
import { settingOf } from '@heartland/shared/relevance/vocabulary/settings';
import { closedWhenOld, instantOf } from './archive.js';

type Agency = ReturnType<typeof agencyOfFacts>;
type Row = ReturnType<typeof vacancyOfPosting>;
type AgencyType = ProfileColumns['matchProfile']['agencyType'];

/** What decides the vacancies of a world: the same gives the same rows. */
export interface WorldPlan {
  agencies: readonly AgencyRow[];
  /** How many vacancies there are. */
  count: number;
  seed: number;
  /** The instant that the current vacancies are about. */
  now: Date;
}

/** Characters of the shortest description: that of a real advert. */
const SHORTEST = 1_500;

export const FEED = { id: stableId('FeedSource', 'Heartland bench'), name: 'Heartland bench', kind: 'MANUAL' };

/** The postings `from` up to, not including, `to` of a world. */
export function* worldPostings({ agencies, seed, now }: WorldPlan, from: number, to: number): Generator<Posting> {
  let index = from;
  const options = { seed, from, count: to, shortest: SHORTEST, now: (at: number) => instantOf(at, now) };
  for (const posting of seedPostings(agencies, options)) yield longEnough(closedWhenOld(posting, index++));
}

function longEnough(posting: Posting): Posting {
  if (posting.description.length >= SHORTEST) return posting;
  return { ...posting, description: `${posting.description}\n\n${LAST_WORDS}` };
}

/** Postings from whose match profiles those of the others are taken: all agencies, and all kinds but the rarest. */
const EXAMPLES_AMONG = 24_000;
/** Profiles of a kind that are worked out. */
const EXAMPLES = 8;
/** Titles whose role is remembered: many vacancies share few. */
const KNOWN_TITLES = 50_000;

/** Ends a description that has no room for another whole section and is too short without it. */
const LAST_WORDS =
  'This announcement describes the general nature and level of the work. It is not a complete list of duties, and it ' +
  'may be amended as the needs of the agency change. Applicants who need an accommodation at any step of the selection ' +
  'should say so when they apply, so that it can be arranged in time.';

/** Columns of some match profiles, by the kind of vacancy that they are taken for. */
export type Examples = ReadonlyMap<string, readonly ProfileColumns[]>;

/** The rows of a world's vacancies by their index, which is their number. */
export class VacancyRows {
  private readonly agencies: Map<string, Agency>;
  readonly examples: Examples;
  private readonly kinds = new Map<string, Map<string, string>>();

  /** @param examples those of the same plan, where they are at hand: to find them takes seconds */
  constructor(
    private readonly plan: WorldPlan,
    examples?: Examples,
  ) {
    this.agencies = new Map(plan.agencies.map((row) => [row.ori, agencyOfFacts(row)]));
    this.examples = examples ?? this.findExamples();
  }

  /** How many vacancies there are. */
  get count(): number {
    return this.plan.count;
  }

  /** The postings `from` up to, not including, `to`, each with its row. */
  *between(from: number, to: number): Generator<{ posting: Posting; row: Row & { number: number } }> {
    let number = from;
    for (const posting of worldPostings(this.plan, from, to)) {
      const agency = this.agencyOf(posting);
      const profile = this.profileOf(posting, agency, number);
      // The feed of a world is not read again, so a checksum of the id does as well as one of the whole posting.
      const checksum = hash('sha256', `${this.plan.seed} ${posting.externalId}`);
      const row = vacancyOfPosting(posting, checksum, agency, FEED.id, this.plan.now, profile);
      yield { posting, row: Object.assign(row, { number: number++ }) };
    }
  }

  private agencyOf({ agency }: Posting): Agency {
    return this.agencies.get(agency.ori!)!;
  }

  private findExamples(): Examples {
    const found = new Map<string, ProfileColumns[]>();
    for (const posting of worldPostings(this.plan, 0, Math.min(EXAMPLES_AMONG, this.count))) {
      const agency = this.agencyOf(posting);
      const kind = this.kindOf(posting, agency);
      const examples = found.get(kind) ?? [];
      if (examples.length === 0) found.set(kind, examples);
      if (examples.length < EXAMPLES) examples.push(profileOfPosting(posting, agency));
    }
    return found;
  }

  /**
   * A profile takes up to a millisecond, a million of them a quarter of an hour. So a vacancy has that of one of the
   * first eight of its role, setting and agency type, which is its own but for the weights of topics and terms.
   */
  private profileOf(posting: Posting, agency: Agency, number: number): ProfileColumns {
    const examples = this.examples.get(this.kindOf(posting, agency));
    return examples ? examples[number % examples.length]! : profileOfPosting(posting, agency);
  }

  private kindOf({ title, description }: Posting, agency: Agency): string {
    const agencyType = agency.type as AgencyType;
    const { population, swornCount: swornOfficers } = agency;
    const setting = settingOf({ agencyType, population, swornOfficers, text: `${title}. ${description}` });
    const employer = `${setting} ${agencyType}`;
    const known = this.kinds.get(title)?.get(employer);
    if (known !== undefined) return known;
    const kind = `${roleOfVacancy(title, agencyType, setting)} ${employer}`;
    if (this.kinds.size > KNOWN_TITLES) this.kinds.clear();
    this.kinds.set(title, (this.kinds.get(title) ?? new Map<string, string>()).set(employer, kind));
    return kind;
  }
}
