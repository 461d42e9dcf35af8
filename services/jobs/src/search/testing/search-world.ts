import { Noted } from '@heartland/shared/answer-cache/noted';
import { CursorCodec } from '@heartland/shared/cursor';
import { momentAt } from '@heartland/shared/preview';
import { vacancyProfile } from '@heartland/shared/relevance/profile';
import { createTestDatabase } from '@heartland/shared/testing';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { createContext, type JobsContext } from '../../context.js';
import { UnknownTitleRepository } from '../../dashboard/unknown-title.repository.js';
import { createJobsDatabase } from '../../data-source.js';
import { VacancyLists } from '../vacancy-list.loader.js';
import { VacancySearch } from '../vacancy-search.js';

export const NOW = new Date('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

/** An instant so many days after `NOW`. */
export const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);

export interface AdvertLocation {
  label: string;
  regionCode: string;
  latitude: number;
  longitude: number;
}

/** A vacancy as tests write it: what searches look at. */
export interface Advert {
  id: string;
  title: string;
  description: string;
  agency: string;
  locations: AdvertLocation[];
  postedAt: Date;
  validThrough: Date | null;
  closed: { at: Date; reason: string } | null;
  positionType: string;
  employmentTypes: string[];
  workArrangement: string;
  topicKeys: string[];
  profileKey: string;
  /** In a year. */
  pay: { min: number; max: number; currency: string } | null;
}

export interface AdvertAgency {
  id: string;
  name: string;
  type: string;
  communitySize: string;
}

export const AGENCY: AdvertAgency = { id: 'a', name: 'Elm Springs', type: 'MUNICIPAL_POLICE', communitySize: 'RURAL' };

/** An open vacancy of which nothing is special. */
export const anAdvert = (id: string, said: Partial<Advert> = {}): Advert => ({
  id,
  title: 'Officer',
  description: '',
  agency: AGENCY.id,
  locations: [],
  postedAt: inDays(-1),
  validThrough: null,
  closed: null,
  positionType: 'SWORN_OFFICER',
  employmentTypes: ['FULL_TIME'],
  workArrangement: 'ON_SITE',
  topicKeys: [],
  profileKey: 'patrol-officer|rural',
  pay: null,
  ...said,
});

/** A jobs database with searches over it, as processes have them. */
export interface SearchWorld {
  dataSource: DataSource;
  /** The search of one more process. @param mergeFrom see `VacancySearch` */
  search(mergeFrom?: number): VacancySearch;
  /** The lists of a request that are given rows by their numbers; to the first process when no other is named. */
  lists(rows: (number: number) => object | null, search?: VacancySearch): VacancyLists;
  /** A request at an instant; to the first process when no other is named. */
  request(now?: Date, search?: VacancySearch): JobsContext;
  addAgencies(agencies: readonly AdvertAgency[]): Promise<void>;
  /** Inserts vacancies, or replaces those with the same ids. @returns the numbers that the index knows them by */
  write(...adverts: Advert[]): Promise<{ id: string; number: number }[]>;
  close(): Promise<void>;
}

const MATCH_PROFILE = vacancyProfile({
  title: 'Patrol Officer',
  text: 'Patrols the town and answers calls for service.',
  agencyType: 'MUNICIPAL_POLICE',
  population: 3_000,
  swornOfficers: 9,
});

export async function openSearchWorld(): Promise<SearchWorld> {
  const database = await createTestDatabase();
  const service = createJobsDatabase({ url: database.url });
  const dataSource = await service.connection();
  await dataSource.query(`insert into feed_source (id, name, kind) values ('f', 'f', 'MANUAL')`);
  const agencies = new Map<string, AdvertAgency>();
  const cursors = new CursorCodec('a secret of the tests');
  const search = (mergeFrom?: number) =>
    new VacancySearch(
      () => service.connection(),
      (error) => {
        throw error;
      },
      mergeFrom,
    );
  const first = search();
  const world: SearchWorld = {
    dataSource,
    search,
    lists: (rows, of = first) => {
      const rowByNumber = new DataLoader(async (numbers: readonly number[]) =>
        numbers.map((number) => rows(number) as never),
      );
      const titles = new UnknownTitleRepository(dataSource);
      return new VacancyLists(() => of.current(), rowByNumber, cursors, NOW, titles, new Noted('all'));
    },
    request: (now = NOW, of = first) => createContext(dataSource, of, cursors, momentAt(now)),
    addAgencies: async (added) => {
      for (const { id, name, type, communitySize } of added) {
        agencies.set(id, { id, name, type, communitySize });
        await dataSource.query(
          `insert into agency (id, slug, name, type, community_size, geo_precision) values ($1, $1, $2, $3, $4, 'x')`,
          [id, name, type, communitySize],
        );
      }
    },
    write: async (...adverts) => {
      const rows = adverts.map((advert) => rowOf(advert, agencies.get(advert.agency)!));
      const columns = Object.keys(rows[0]!);
      return dataSource.query(
        `insert into vacancy (${columns.join(', ')}) select ${columns.join(', ')}
         from jsonb_populate_recordset(null::vacancy, $1)
         on conflict (id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
         returning id, number`,
        [JSON.stringify(rows)],
      );
    },
    close: async () => {
      await service.close();
      await database.drop();
    },
  };
  await world.addAgencies([AGENCY]);
  return world;
}

function rowOf(advert: Advert, agency: AdvertAgency) {
  const { id, title, description, locations, closed, pay } = advert;
  return {
    id,
    slug: id,
    title,
    summary: '',
    description,
    posted_at: advert.postedAt,
    valid_through: advert.validThrough,
    closed_at: closed?.at ?? null,
    closed_reason: closed?.reason ?? null,
    agency_id: agency.id,
    agency_type: agency.type,
    community_size: agency.communitySize,
    position_type: advert.positionType,
    employment_types: advert.employmentTypes,
    work_arrangement: advert.workArrangement,
    locations: locations.map(({ label, ...rest }) => ({ label, locality: null, countryCode: 'US', ...rest })),
    region_codes: [...new Set(locations.map(({ regionCode }) => regionCode))],
    points: locations.flatMap(({ latitude, longitude }) => [latitude, longitude]),
    annual_pay_min: pay?.min ?? null,
    annual_pay_max: pay?.max ?? null,
    pay_currency: pay?.currency ?? null,
    topics: advert.topicKeys.map((key) => ({ key, weight: 1 })),
    topic_keys: advert.topicKeys,
    requirements: {},
    application: {},
    feed_id: 'f',
    external_id: id,
    first_seen_at: NOW,
    last_seen_at: NOW,
    updated_at: NOW,
    checksum: 'x',
    match_profile: MATCH_PROFILE,
    profile_key: advert.profileKey,
  };
}
