import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { NoJudgedSet } from '../evaluation/judged-set.js';
import { phrases } from '../vocabulary/phrase-list.js';

/** Ids between commas. */
const ids = z.string().transform(phrases);

const pass = z.strictObject({
  articles: ids,
  grades: z.record(z.string(), z.strictObject({ 3: ids.optional(), 2: ids.optional(), 1: ids.optional() })),
});

const settlements = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ grade: z.number().int().min(0).max(3), because: z.string().min(10) })),
);

const vacancy = z.strictObject({
  title: z.string(),
  agency_type: z.string(),
  community: z.string(),
  population: z.number().optional(),
  officers: z.number().optional(),
});

/** What one pass says. */
export interface Pass {
  /** Ids of all articles that were read. */
  articles: string[];
  /** Grades of 1 and more, by vacancy and article: an article that was read and is not named has the grade 0. */
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Articles that a vacancy has under two grades, as "vacancy x article". */
  doubles: string[];
}

/** The grades that count where the passes differ, by vacancy and article. */
export type Settlements = z.infer<typeof settlements>;

/** A vacancy of the folder. */
export type WrittenVacancy = z.infer<typeof vacancy> & { id: string; text: string };

function checked<T>(schema: z.ZodType<T>, file: string, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.join('.') || 'all'}: ${message}`);
  throw new NoJudgedSet(file, ['another content', ...problems].join('\n'));
}

/** @throws NoJudgedSet */
export function readPass(file: string): Pass {
  const { articles, grades } = checked(pass, file, parse(readFileSync(file, 'utf8')));
  const doubles: string[] = [];
  const byVacancy = Object.entries(grades).map(([vacancyId, byGrade]) => {
    const ofVacancy = new Map<string, number>();
    for (const [grade, named] of Object.entries(byGrade)) {
      for (const article of named) {
        if (ofVacancy.has(article)) doubles.push(`${vacancyId} x ${article}`);
        ofVacancy.set(article, Number(grade));
      }
    }
    return [vacancyId, ofVacancy] as const;
  });
  return { articles, grades: new Map(byVacancy), doubles };
}

/** @throws NoJudgedSet */
export function readSettlements(file: string): Settlements {
  return checked(settlements, file, parse(readFileSync(file, 'utf8')));
}

/** Markdown files of a directory by their names without ending, in their order. */
export function markdownIn(directory: string): { id: string; file: string }[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ id: basename(name, '.md'), file: join(directory, name) }));
}

/**
 * The vacancies of a directory: text below a front matter.
 * @throws NoJudgedSet
 */
export function readVacancies(directory: string): WrittenVacancy[] {
  return markdownIn(directory).map(({ id, file }) => {
    const [, frontMatter = '', ...text] = readFileSync(file, 'utf8').split(/^---$/m);
    return { id, ...checked(vacancy, file, parse(frontMatter)), text: text.join('---').trim() };
  });
}
