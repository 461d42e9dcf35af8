/** How much each source of a need counts. */
export interface NeedWeights {
  role: number;
  setting: number;
  /**
   * The setting of somebody who does one thing anywhere: a dispatcher of a small town wants to read about dispatch first.
   * A job without a role has no more: an engineer in a small town is no small-town officer.
   */
  weakSetting: number;
  /** The vacancy's own words. */
  own: number;
  /** The same without a known role: then the text must speak. */
  ownWithoutRole: number;
}

/** A version of the formula: its weights under a name, which scores carry in `model`. */
export interface Scorer {
  name: string;
  need: NeedWeights;
  /** The share of the topics in a score; it and the next make 1. */
  topics: number;
  /** The share of the distinctive words. */
  terms: number;
}

/*
 * By nDCG@3 (the project's own seventy vacancies | the development set). Role 1.5 gave .851 | .889, 2 .849 | .901, 2.5 .847 |
 * .890; setting 1.5 .850 | .895, 2 .849 | .901, 2.5 .847 | .902; own .5 .832 | .908, 1 .844 | .900, 1.5 .849 | .901, 2 .855
 * | .893. With each role left out of the vocabulary, own .5 gave .500 | .554 and 1.5 .655 | .621: the own words carry a job
 * that nobody thought of. The weak setting, of the full weight: .25 gave .874, .5 .871, 1 .867 with the first vocabulary.
 */
const NEED: NeedWeights = { role: 2, setting: 2, weakSetting: 0.8, own: 1.5, ownWithoutRole: 3 };

/** The scorer that is used, and the one that an experiment sets against it (docs/learning.md). */
export const SCORERS = {
  /** nDCG@3 with a share of words of 0: .857, .2: .865, .3: .867, .4: .871, .6: .868. */
  current: { name: 'need-2', need: NEED, topics: 0.7, terms: 0.3 },
  /** The share of words that the judges liked best by four thousandths, which readers may or may not. */
  candidate: { name: 'need-2-words-4', need: NEED, topics: 0.6, terms: 0.4 },
} as const satisfies Record<string, Scorer>;
