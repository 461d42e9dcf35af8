import { createEditorialDatabase } from '@heartland/editorial/data-source';
import { newId } from '@heartland/shared/ids';
import type { VacancyProfile } from '@heartland/shared/relevance/profile';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { NOW, seededDatabases, startGraph, type Graph } from './graph.js';
import { dice } from './lanes/dice.js';
import { pinsOf, shown, type Edge, type Shown } from './overrides.js';

const SCOPES = ['VACANCY', 'PROFILE', 'ROLE', 'EVERYWHERE'] as const;
const HOUR = 3_600_000;

/** From when and until when, in hours from now. */
const DATES = [
  [null, null],
  [null, null],
  [-1, null],
  [0, 2],
  [null, 0],
  [-2, 0],
  [1, 2],
] as const;

interface Said {
  id: string;
  articleId: string;
  action: 'PIN' | 'BLOCK';
  scope: (typeof SCOPES)[number];
  target: string;
  position: number | null;
  madeAt: Date;
  validFrom: Date | null;
  validThrough: Date | null;
  withdrawnAt: Date | null;
}

interface Vacancy {
  id: string;
  profile: VacancyProfile;
  postedAt: Date;
}

type Lists = Map<string, Shown[]>;

let databases: Awaited<ReturnType<typeof seededDatabases>>;
let graph: Graph;
let editorial: DataSource;
let close: () => Promise<void>;
/** All that are open, and some of them, whose lists are read. */
let vacancies: Vacancy[];
let some: Vacancy[];
let articles: string[];
/** What was shown before anything was said. */
let plain: { forward: Lists; back: Lists };
beforeAll(async () => {
  databases = await seededDatabases();
  graph = await startGraph({ form: 'together', databases });
  const database = createEditorialDatabase({ url: databases.editorial });
  editorial = await database.connection();
  close = () => database.close();
  const client = new Client({ connectionString: databases.jobs });
  await client.connect();
  const { rows } = await client.query<Vacancy>(
    `select id, match_profile as profile, posted_at as "postedAt" from vacancy
     where posted_at <= $1 and (closed_at is null or closed_at > $1) and (valid_through is null or valid_through > $1)`,
    [NOW],
  );
  vacancies = rows;
  await client.end();
  some = vacancies.filter(({ id }) => dice('some', id) % 16 === 0);
});
beforeAll(async () => {
  articles = await publishedIds();
  plain = { forward: await listsOf('vacancies'), back: await listsOf('articles') };
});
afterAll(async () => {
  await close();
  await graph.close();
  await databases.drop();
});

/** Every list of a kind, whole. */
async function listsOf(kind: 'vacancies' | 'articles'): Promise<Lists> {
  const field = kind === 'vacancies' ? 'relevantArticles' : 'relevantVacancies';
  const lists: Lists = new Map();
  const page = async (ids: string[], after: string | null) => {
    const query = `query ($ids: [ID!]!, $after: String) { nodes(ids: $ids) { ... on ${kind === 'vacancies' ? 'Vacancy' : 'Article'} { id
      list: ${field}(first: 100, after: $after) { edges { node { id } relevance { grade score reasons { kind } } } pageInfo { hasNextPage endCursor } } } } }`;
    const { data, errors } = await graph.query(query, { ids, after });
    expect(errors).toBeUndefined();
    for (const node of data!.nodes) {
      const edges = shown(node.list.edges as Edge[]);
      lists.set(node.id, [...(lists.get(node.id) ?? []), ...edges]);
      if (node.list.pageInfo.hasNextPage) await page([node.id], node.list.pageInfo.endCursor);
    }
  };
  const ids = kind === 'vacancies' ? some.map(({ id }) => id) : articles;
  for (let start = 0; start < ids.length; start += 100) await page(ids.slice(start, start + 100), null);
  return lists;
}

async function publishedIds(): Promise<string[]> {
  const { data } = await graph.query('{ articles(first: 100) { nodes { id } } }');
  return data!.articles.nodes.map(({ id }: { id: string }) => id).sort();
}

/** Says something at random; half of it of few articles and of vacancies whose lists are read, so that they meet. */
function anything(seed: string): Said {
  const below = (count: number, what: string) => dice(seed, what) % count;
  const oneOf = <Value>(values: readonly Value[], what: string) => values[below(values.length, what)]!;
  const scope = oneOf(SCOPES, 'scope');
  const action = oneOf(['PIN', 'BLOCK'] as const, 'action');
  const vacancy = oneOf(below(2, 'shown') ? some : vacancies, 'vacancy');
  const { role, setting } = vacancy.profile;
  const targets = {
    VACANCY: vacancy.id,
    PROFILE: `${role ?? 'none'}|${setting}`,
    ROLE: role ?? 'deputy',
    EVERYWHERE: '',
  };
  const around = (hour: number | null) => (hour === null ? null : new Date(NOW.getTime() + hour * HOUR));
  const [from, through] = oneOf(DATES, 'dates');
  return {
    id: newId('RelevanceOverride'),
    articleId: oneOf(below(2, 'few') ? articles.slice(0, 4) : articles, 'article'),
    action,
    scope,
    target: targets[scope],
    position: action === 'PIN' ? 1 + below(4, 'position') : null,
    madeAt: new Date(NOW.getTime() - below(3, 'made') * HOUR),
    validFrom: around(from),
    validThrough: around(through),
    withdrawnAt: below(5, 'withdrawn') === 0 ? around(-1) : null,
  };
}

async function keep(said: Said): Promise<void> {
  await editorial.query(
    `insert into relevance_override (id, article_id, action, scope, target, position, made_at, valid_from, valid_through,
       withdrawn_at, withdrawn_by, reason, version, made_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10::timestamptz is not null then min(id) end, 'dice', 1, min(id)
     from author`,
    Object.values(said),
  );
}

/** What decides about a pair, as the documentation says it. */
function decision(all: readonly Said[], articleId: string, { id, profile }: Vacancy): Said | undefined {
  const { role, setting } = profile;
  const targets = { VACANCY: id, PROFILE: `${role ?? 'none'}|${setting}`, ROLE: role, EVERYWHERE: '' };
  for (const scope of SCOPES) {
    const ofScope = all.filter(
      (it) =>
        it.articleId === articleId &&
        it.scope === scope &&
        it.target === targets[scope] &&
        it.withdrawnAt === null &&
        (it.validFrom ?? NOW) <= NOW &&
        (it.validThrough ?? Infinity) > NOW,
    );
    const blocks = ofScope.filter(({ action }) => action === 'BLOCK');
    const [first] = (blocks.length > 0 ? blocks : ofScope).sort(
      (a, b) => b.madeAt.getTime() - a.madeAt.getTime() || (a.id < b.id ? 1 : -1),
    );
    if (first) return first;
  }
  return undefined;
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it.each([1, 2])('are what the rule says, for every pair and in both directions (seed %i)', async (seed) => {
  await editorial.query(
    'update relevance_override set withdrawn_at = $1, withdrawn_by = made_by where withdrawn_at is null',
    [NOW],
  );
  const said = Array.from({ length: 60 }, (_, i) => anything(`${seed} ${i}`));
  for (const it of said) await keep(it);
  const [forward, back] = [await listsOf('vacancies'), await listsOf('articles')];
  let [pinned, blocked] = [0, 0];
  for (const vacancy of some) {
    const decisions = new Map(articles.map((id) => [id, decision(said, id, vacancy)]));
    const list = forward.get(vacancy.id)!;
    const pins = pinsOf(list);
    expect(pins.toSorted()).toEqual(articles.filter((id) => decisions.get(id)?.action === 'PIN'));
    const positions = pins.map((id) => decisions.get(id)!.position!);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const before = ids(plain.forward.get(vacancy.id)!).filter((id) => !decisions.get(id));
    const others = ids(list).filter((id) => !pins.includes(id));
    expect(others.filter((id) => before.includes(id))).toEqual(before);
    expect(others.filter((id) => decisions.get(id))).toEqual([]);
    pinned += pins.length;
    blocked += articles.filter((id) => decisions.get(id)?.action === 'BLOCK').length;
  }
  expect(pinned).toBeGreaterThan(50);
  expect(blocked).toBeGreaterThan(50);
  for (const articleId of articles) {
    const decisions = new Map(vacancies.map((vacancy) => [vacancy.id, decision(said, articleId, vacancy)]));
    const list = back.get(articleId)!;
    const pins = pinsOf(list);
    expect(pins.filter((id) => decisions.get(id)?.action !== 'PIN')).toEqual([]);
    for (const pin of new Set([...decisions.values()].filter((it) => it?.action === 'PIN'))) {
      const newest = vacancies
        .filter(({ id }) => decisions.get(id) === pin)
        .sort((a, b) => b.postedAt.getTime() - a.postedAt.getTime());
      // Of those that were posted at the same instant as the last, any may be left out.
      const least = newest.slice(0, 20).at(-1)!.postedAt;
      expect(pins).toEqual(expect.arrayContaining(ids(newest.filter(({ postedAt }) => postedAt > least))));
      const shown = newest.filter(({ id }) => pins.includes(id)).length;
      expect(shown).toBeGreaterThanOrEqual(Math.min(20, newest.length));
    }
    const before = ids(plain.back.get(articleId)!).filter((id) => !decisions.get(id));
    const others = ids(list).filter((id) => !pins.includes(id));
    expect(others.filter((id) => before.includes(id))).toEqual(before);
    expect(others.filter((id) => decisions.get(id))).toEqual([]);
    for (const { id, score, grade, kinds } of list) {
      const there = forward.get(id)?.find((it) => it.id === articleId);
      if (there) expect(there).toEqual({ id: articleId, score, grade, kinds });
    }
  }
});
