import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadOperations } from '../src/example-operations.js';
import { FORMS, NOW, startGraph, type Graph } from './graph.js';

const operations = loadOperations();

const operation = (name: string) => operations.find((it) => it.name === name)!;

describe.each(FORMS)('the example operations, %s', (form) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ form });
  });
  afterAll(() => graph.close());

  const run = async (name: string) => {
    const { query, variables } = operation(name);
    return graph.query(query, variables);
  };

  it.each(operations.map(({ name }) => name))('%s answers without an error and without an empty root', async (name) => {
    const { status, data, errors } = await run(name);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    for (const root of Object.values(data!)) expect(root).not.toBeNull();
  });

  it('VacancyPage shows agency, pay, place and articles with score, grade and reasons that add up', async () => {
    const { data } = await run('VacancyPage');
    const { status, vacancy } = data!.vacancyBySlug;
    expect(status).toBe('FOUND');
    expect(vacancy.agency.name).toEqual(expect.any(String));
    expect(vacancy.locations[0].label).toMatch(/, [A-Z]{2}$/);
    expect(Number(vacancy.compensation.annual.min.amount)).toBeGreaterThan(10_000);
    expect(vacancy.relevantArticles.edges.length).toBeGreaterThan(0);
    for (const { relevance } of vacancy.relevantArticles.edges) {
      const sum = relevance.reasons.reduce(
        (total: number, { contribution }: { contribution: number }) => total + contribution,
        0,
      );
      expect(sum).toBeCloseTo(relevance.score, 9);
      expect(['FAIR', 'GOOD', 'STRONG']).toContain(relevance.grade);
    }
  });

  it('ArticlePage shows the five headings and open vacancies alone', async () => {
    const { data } = await run('ArticlePage');
    const { article } = data!.articleBySlug;
    expect(article.body.headings.map(({ text }: { text: string }) => text)).toEqual([
      'Small-Town Policing Dynamics',
      'Community Engagement',
      'Unique Challenges',
      'Professional Growth',
      'Collaboration with Other Agencies',
    ]);
    expect(article.relevantVacancies.edges.length).toBeGreaterThan(0);
    for (const { node } of article.relevantVacancies.edges) {
      expect(node.state).toBe('OPEN');
      expect(node.validThrough === null || new Date(node.validThrough) > NOW).toBe(true);
    }
  });
});
