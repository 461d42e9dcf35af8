import { expect, it } from '@jest/globals';
import type { JudgedSet } from './judged-set.js';
import { tsRankMethod } from './ts-rank-method.js';

const SET: JudgedSet = {
  qrels: { v1: { a1: 3 } },
  vacancies: [{ id: 'v1', title: '911 Dispatcher', text: 'Answers the radio; "quotes" & (brackets) | bars.' }],
  articles: [
    { id: 'a1', title: 'Dispatchers at night', text: 'A radio and a console.', topics: [] },
    { id: 'a2', title: 'A radio', text: 'For sale.', topics: [] },
    { id: 'a3', title: 'Bread', text: 'How to bake it.', topics: [] },
  ],
};

it('ranks by ts_rank what shares a key term', async () => {
  const { method, close } = await tsRankMethod(SET);
  try {
    expect(await method.answer(SET.vacancies[0]!)).toEqual({ ranked: ['a2', 'a1'], shown: ['a2', 'a1'] });
  } finally {
    await close();
  }
});
