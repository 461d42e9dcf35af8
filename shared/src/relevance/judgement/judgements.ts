import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleIn } from '../evaluation/plain-texts.js';
import { knownTopics, readJudgedSet, type JudgedArticle, type JudgedSet } from '../evaluation/judged-set.js';
import {
  markdownIn,
  readPass,
  readSettlements,
  readVacancies,
  type Pass,
  type Settlements,
  type WrittenVacancy,
} from './judgement-files.js';

/** The project's own judgements, seen from `src/relevance/judgement` and `dist/relevance/judgement` alike. */
export const OWN_JUDGEMENTS = fileURLToPath(new URL('../../../relevance/judged', import.meta.url));

/** Where the articles of the seed are, seen from a folder of judgements. */
const SEED = '../../../services/editorial/seed/articles';

/** A folder of judgements: guideline.md in it says what they are. */
export interface Judgements {
  vacancies: WrittenVacancy[];
  articles: JudgedArticle[];
  passes: readonly [Pass, Pass];
  settled: Settlements;
}

/**
 * Reads a folder of judgements.
 * @throws NoJudgedSet
 */
export function readJudgements(directory: string): Judgements {
  const files = [...markdownIn(join(directory, SEED)), ...markdownIn(join(directory, 'hard-negatives'))];
  return {
    vacancies: readVacancies(join(directory, 'vacancies')),
    articles: files.map(({ id, file }) => {
      const { title, text, topics } = articleIn(file);
      return { id, title, text, topics: knownTopics(topics) };
    }),
    passes: [readPass(join(directory, 'pass-1.yaml')), readPass(join(directory, 'pass-2.yaml'))],
    settled: readSettlements(join(directory, 'settled.yaml')),
  };
}

/** The grade that a pass gives to a pair. */
export const gradeIn = (pass: Pass, vacancy: string, article: string): number =>
  pass.grades.get(vacancy)?.get(article) ?? 0;

/** The grades that count, as a set to evaluate with. */
export function judgedSetOf({ vacancies, articles, passes: [first], settled }: Judgements): JudgedSet {
  const gradesOf = (vacancy: string) =>
    articles
      .map(({ id }) => [id, settled[vacancy]?.[id]?.grade ?? gradeIn(first, vacancy, id)] as const)
      .filter(([, grade]) => grade > 0);
  return {
    vacancies,
    articles,
    qrels: Object.fromEntries(vacancies.map(({ id }) => [id, Object.fromEntries(gradesOf(id))])),
  };
}

/** Whether a path leads to a folder of judgements rather than to a file. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * The set in a folder of judgements or in a file.
 * @throws NoJudgedSet
 */
export function judgedSetAt(path: string): JudgedSet {
  return isFolder(path) ? judgedSetOf(readJudgements(path)) : readJudgedSet(path);
}
