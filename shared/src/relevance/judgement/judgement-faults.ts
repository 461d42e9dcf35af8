import { gradeIn, type Judgements } from './judgements.js';
import type { Pass } from './judgement-files.js';

const missing = (known: readonly string[], named: Iterable<string>): string[] => {
  const all = new Set(named);
  return known.filter((id) => !all.has(id));
};

/** What a pass has not judged, and what it judged that is not there. */
function faultsOfPass(pass: Pass, name: string, { vacancies, articles }: Judgements): string[] {
  const [vacancyIds, articleIds] = [vacancies, articles].map((list) => list.map(({ id }) => id));
  const named = [...pass.grades.values()].flatMap((grades) => [...grades.keys()]);
  return [
    ...missing(vacancyIds!, pass.grades.keys()).map((id) => `${name}: the vacancy ${id} is not judged`),
    ...missing(articleIds!, pass.articles).map((id) => `${name}: the article ${id} is not judged`),
    ...missing([...pass.grades.keys()], vacancyIds!).map((id) => `${name}: there is no vacancy ${id}`),
    ...missing([...new Set([...pass.articles, ...named])], articleIds!).map(
      (id) => `${name}: there is no article ${id}`,
    ),
    ...pass.doubles.map((pair) => `${name}: ${pair} has two grades`),
  ];
}

/** Differences that are not settled, and settlements of what is no difference. */
function faultsOfSettlement({ vacancies, articles, passes: [first, second], settled }: Judgements): string[] {
  const faults: string[] = [];
  const differences = new Set<string>();
  for (const { id: vacancy } of vacancies) {
    for (const { id: article } of articles) {
      const grades = [gradeIn(first, vacancy, article), gradeIn(second, vacancy, article)];
      if (grades[0] === grades[1]) continue;
      const pair = `${vacancy} x ${article}`;
      differences.add(pair);
      const settlement = settled[vacancy]?.[article];
      if (!settlement) faults.push(`settled: ${pair} has the grades ${grades.join(' and ')} and is not settled`);
      else if (!grades.includes(settlement.grade))
        faults.push(`settled: ${pair} is neither of ${grades.join(' and ')}`);
    }
  }
  const named = Object.entries(settled).flatMap(([id, ofVacancy]) =>
    Object.keys(ofVacancy).map((it) => `${id} x ${it}`),
  );
  return [...faults, ...missing(named, differences).map((pair) => `settled: ${pair} is no difference`)];
}

/** Where judgements are not complete or not settled, each with its file; none when they are. */
export function faultsOf(judgements: Judgements): string[] {
  const [first, second] = judgements.passes;
  return [
    ...faultsOfPass(first, 'pass-1', judgements),
    ...faultsOfPass(second, 'pass-2', judgements),
    ...faultsOfSettlement(judgements),
  ];
}
