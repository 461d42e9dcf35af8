import type { Statement } from './record.js';

/** What a search asks for, as far as SQL needs it. */
export interface Wanted {
  /** Words as they are stored, of the text. */
  words: string[];
  variables: Record<string, unknown>;
  now: Date;
}

interface Filter {
  regionCodes?: string[];
  positionTypes?: string[];
  annualPay?: { min: string };
  near?: { point: { latitude: number; longitude: number }; radiusKm: number };
}

/** Gathers the values of one statement. */
class Values {
  readonly list: unknown[] = [];

  /** The placeholder of a value. */
  of(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/**
 * The statement that one would write for a search without an index in memory: the page and the count (and the facets) in
 * one, over the same tables and indexes. Null where there is none.
 */
export function byHand(name: string, wanted: Wanted): Statement | null {
  const values = new Values();
  const text = statementOf(name, wanted, values);
  return text === null ? null : { text, values: values.list };
}

function statementOf(name: string, wanted: Wanted, values: Values): string | null {
  switch (name) {
    case 'slug':
      return `select v.*, a.* from vacancy v join agency a on a.id = v.agency_id
              where v.slug = ${values.of(wanted.variables['slug'], 'text')}`;
    case 'suggest':
      return suggestStatement(wanted, values);
    case 'common-word text by relevance':
    case 'two-word text':
    case 'text + state + pay':
      return pageStatement(wanted, values, 'score desc, posted_at desc, number desc');
    case 'five facets with filters':
    case 'five facets with text':
      return facetStatement(wanted, values);
    default:
      return pageStatement(wanted, values, 'posted_at desc, number desc');
  }
}

function openOnes(now: string): string {
  return `(v.closed_at is null or v.closed_at > ${now}) and v.posted_at <= ${now}
    and (v.valid_through is null or v.valid_through > ${now})`;
}

/** Conditions by the member of the filter; of a vacancy that is open. */
function conditionsOf({ variables }: Wanted, values: Values): Map<string, string> {
  const { regionCodes, positionTypes, annualPay, near } = variables['filter'] as Filter;
  const conditions = new Map<string, string>();
  if (regionCodes) conditions.set('regionCodes', `v.region_codes && ${values.of(regionCodes, 'text[]')}`);
  if (positionTypes) conditions.set('positionTypes', `v.position_type = any(${values.of(positionTypes, 'text[]')})`);
  if (annualPay) {
    conditions.set(
      'annualPay',
      `v.annual_pay_max >= ${values.of(annualPay.min, 'numeric')} and v.pay_currency = 'USD'`,
    );
  }
  if (near) conditions.set('near', nearby(near, values));
  return conditions;
}

/** By the haversine on a sphere of 6371.0088 km, after a comparison of the latitude, which is cheap. */
function nearby({ point, radiusKm }: NonNullable<Filter['near']>, values: Values): string {
  const latitude = values.of(point.latitude, 'float8');
  const longitude = values.of(point.longitude, 'float8');
  const radius = values.of(radiusKm, 'float8');
  return `exists (select from generate_series(1, cardinality(v.points), 2) i
    where abs(v.points[i] - ${latitude}) <= ${radius} / 111.0
      and 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(v.points[i] - ${latitude}) / 2), 2)
        + cos(radians(v.points[i])) * cos(radians(${latitude}))
          * power(sin(radians(v.points[i + 1] - ${longitude}) / 2), 2)))) <= ${radius})`;
}

/** The vacancies that have all words, and how many of them are in the title; of the stored containers. */
function wordHits({ words }: Wanted, values: Values): string {
  const numbers = (column: string) => `
    select c.word, c.block * 65536 + n.number as number from containers c, lateral (
      select get_byte(c.${column}, 1 + 2 * i) + 256 * get_byte(c.${column}, 2 + 2 * i) as number
      from generate_series(0, (length(c.${column}) - 1) / 2 - 1) i where get_byte(c.${column}, 0) = 0
      union all
      select i from generate_series(0, 65535) i where get_byte(c.${column}, 0) = 1 and get_bit(c.${column}, 8 + i) = 1) n
    where c.${column} is not null`;
  return `containers as materialized (
      select word, block, title || ''::bytea as title, anywhere || ''::bytea as anywhere
      from vacancy_word where word = any(${values.of(words, 'text[]')})),
    in_titles as (select number, count(*) as score from (${numbers('title')}) t group by number),
    having_all as (select number from (${numbers('anywhere')}) a group by number having count(*) = ${words.length})`;
}

/** What is found, as a relation `hit` with the columns that facets count by. */
function hits(wanted: Wanted, values: Values, conditions: readonly string[]): string {
  const isText = wanted.words.length > 0;
  const where = [openOnes(values.of(wanted.now, 'timestamptz')), ...conditions].join(' and ');
  return `with ${isText ? `${wordHits(wanted, values)},` : ''} hit as materialized (
    select v.number, v.posted_at, v.region_codes, v.agency_type, v.position_type, v.employment_types,
           v.annual_pay_min, v.annual_pay_max${isText ? ', coalesce(t.score, 0) as score' : ''}
    from vacancy v ${isText ? 'join having_all h on h.number = v.number left join in_titles t on t.number = v.number' : ''}
    where ${where})`;
}

const pageOf = (from: string, order: string) => `
  select v.number, v.id, v.slug, v.title, v.posted_at, v.locations, v.pay, a.name
  from (select number, row_number() over (order by ${order}) as place from ${from} order by ${order} limit 20) p
  join vacancy v on v.number = p.number join agency a on a.id = v.agency_id order by p.place`;

function pageStatement(wanted: Wanted, values: Values, order: string): string {
  const conditions = [...conditionsOf(wanted, values).values()];
  return `${hits(wanted, values, conditions)}
    select (select count(*) from hit)::integer as total, page.* from (${pageOf('hit', order)}) page`;
}

/** Facets leave the condition of their own member out, so the relation holds all, marked with what they fulfil. */
function facetStatement(wanted: Wanted, values: Values): string {
  const conditions = conditionsOf(wanted, values);
  const all = [...conditions.values()].join(' and ') || 'true';
  const without = (member: string) =>
    [...conditions].flatMap(([name, sql]) => (name === member ? [] : [sql])).join(' and ') || 'true';
  const counted = (field: string, member: string, value: string, from = 'hit v') => `
    select '${field}' as field, value, n from (select ${value} as value, count(*)::integer as n from ${from}
    where ${without(member)} group by 1 order by 2 desc limit 10) f`;
  return `${hits(wanted, values, [])}
    ${counted('STATE', 'regionCodes', 'r.region', 'hit v, unnest(v.region_codes) r(region)')}
    union all ${counted('AGENCY_TYPE', 'agencyTypes', 'v.agency_type')}
    union all ${counted('POSITION_TYPE', 'positionTypes', 'v.position_type')}
    union all ${counted('EMPLOYMENT_TYPE', 'employmentTypes', 'e.kind', 'hit v, unnest(v.employment_types) e(kind)')}
    union all ${counted('SALARY_BAND', 'annualPay', 'floor(v.annual_pay_min / 20000)::text')}
    union all select 'TOTAL', null, (select count(*) from hit v where ${all})::integer
    union all select 'PAGE', page.id, page.number from (${pageOf(`hit v where ${all}`, 'posted_at desc, number desc')}) page`;
}

function suggestStatement({ variables, now }: Wanted, values: Values): string {
  const prefix = values.of(`\\m${String(variables['prefix'])}`, 'text');
  return `(select v.title as text, count(*)::integer as n from vacancy v
     where ${openOnes(values.of(now, 'timestamptz'))} and v.title ~* ${prefix} group by v.title order by 2 desc limit 5)
    union all (select a.name, 0 from agency a where a.name ~* ${prefix} order by a.name limit 5)`;
}
