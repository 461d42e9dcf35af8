/** An agency as both bounds and resolvers read it. */
export interface Agency {
  id: string;
  name: string;
  city: string;
  state: string;
}

export interface Vacancy {
  id: string;
  title: string;
  summary: string;
  city: string;
  state: string;
  payMin: number;
  payMax: number;
  currency: string;
  employmentType: string;
  shift: string;
  postedAt: string;
  url: string;
  subjects: string[];
  agency: Agency;
}

export interface Article {
  id: string;
  title: string;
  slug: string;
  summary: string;
  author: { name: string };
  topics: { name: string }[];
}

/** An article beside a vacancy. */
export interface ArticleMatch {
  score: number;
  article: Article;
}

/** Matches that are kept of each set of subjects. */
const KEPT_MATCHES = 10;

const SUBJECTS = [
  ...['Patrol', 'Traffic', 'Dispatch', 'Investigations', 'Evidence', 'Training', 'Recruiting', 'Corrections'],
  ...['Courts', 'Rural Policing', 'Wellness', 'Forensics', 'Records', 'Community', 'Schools', 'Crisis Response'],
];
const CITIES = [
  ...['Bozeman, MT', 'Austin, TX', 'Seattle, WA', 'Boston, MA', 'Phoenix, AZ', 'Omaha, NE', 'Tampa, FL'],
  'Portland, OR',
];
const WORDS = (
  'patrol officer county sheriff deputy training night shift report evidence community school traffic court crisis ' +
  'interview academy field agency radio support safety records program growth'
).split(' ');

/** A number from 0 to below the bound, the same ones in every process. */
let state = 42;
function below(bound: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * bound);
}

const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
const many = <Value>(count: number, make: (index: number) => Value) => Array.from({ length: count }, (_, i) => make(i));

function text(words: number): string {
  const [first, ...rest] = many(words, () => oneOf(WORDS)).join(' ');
  return `${first!.toUpperCase()}${rest.join('')}.`;
}

function place(): { city: string; state: string } {
  const [city, region] = oneOf(CITIES).split(', ');
  return { city: city!, state: region! };
}

/** Different ones, in the order of the list. */
const someSubjects = (count: number) => {
  const first = below(SUBJECTS.length - count);
  return many(count, (i) => SUBJECTS[first + i]!);
};

const agencies: Agency[] = many(40, (i) => ({ id: `agency-${i}`, name: `${text(2)} Police`, ...place() }));

/** In the order in which they are listed. */
export const vacancies: readonly Vacancy[] = many(500, (i) => ({
  id: `vacancy-${i}`,
  title: text(5),
  summary: text(20),
  ...place(),
  payMin: 40_000 + 100 * below(300),
  payMax: 80_000.5 + 100 * below(500),
  currency: 'USD',
  employmentType: oneOf(['FULL_TIME', 'PART_TIME', 'RESERVE']),
  shift: oneOf(['DAY', 'NIGHT', 'ROTATING']),
  postedAt: new Date(1_760_000_000_000 + i * 3_600_000).toISOString(),
  url: `https://jobs.example/vacancies/${i}`,
  subjects: someSubjects(2 + (i % 2)),
  agency: oneOf(agencies),
}));

const topics = SUBJECTS.map((name) => ({ name }));
const authors = many(30, (i) => ({ name: `Author ${text(1)} ${i}` }));

export const articles: readonly Article[] = many(600, (i) => {
  const first = below(topics.length - 1);
  return {
    id: `article-${i}`,
    title: text(7),
    slug: `article-${i}-${oneOf(WORDS)}`,
    summary: text(24),
    author: oneOf(authors),
    topics: topics.slice(first, first + 2),
  };
});

const vacanciesById = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));

export function vacancyById(id: string): Vacancy | null {
  return vacanciesById.get(id) ?? null;
}

const matches = new Map<string, ArticleMatch[]>();
for (const { subjects } of vacancies) matches.set(subjects.join(), matchesOf(subjects));

function matchesOf(subjects: readonly string[]): ArticleMatch[] {
  const shared = ({ topics }: Article) => topics.filter(({ name }) => subjects.includes(name)).length;
  return articles
    .map((article, i) => ({ score: shared(article) / subjects.length + i / 10_000, article }))
    .sort((one, other) => other.score - one.score)
    .slice(0, KEPT_MATCHES);
}

/** The best articles for the subjects of a vacancy; looked up, so that the machinery around it is what is measured. */
export function relevantArticles(subjects: readonly string[], first: number): ArticleMatch[] {
  return (matches.get(subjects.join()) ?? []).slice(0, first);
}
