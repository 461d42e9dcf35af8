import { PhraseIndex } from './phrase-index.js';
import { stemsOf } from './words.js';

/** Phrases by which titles are taken apart. */
export interface TitlePhrases {
  /** How agencies call themselves: left out before a role is read, since "Sheriff's Office Clerk" is no sheriff. */
  agencyNames: readonly string[];
  /** Words that place a job with the police without naming an agency. */
  agencyWords: readonly string[];
  /** Grades and working times, which say nothing about the role. */
  grades: readonly string[];
}

/** A title, read for its role. */
export interface TitleWords {
  /** Stems of the title without the agency's name. */
  stems: string[];
  /** The same without grades and working times, as one text. */
  core: string;
  /** Whether the title says that the job is with a law-enforcement agency. */
  namesAgency: boolean;
}

const indexOf = (phrases: readonly string[]) =>
  new PhraseIndex(phrases.map((phrase): [string, true] => [phrase, true]));

/** Takes titles apart. */
export class TitleReader {
  private readonly names: PhraseIndex<true>;
  private readonly words: PhraseIndex<true>;
  private readonly grades: ReadonlySet<string>;

  constructor({ agencyNames, agencyWords, grades }: TitlePhrases) {
    this.names = indexOf(agencyNames);
    this.words = indexOf(agencyWords);
    this.grades = new Set(grades.flatMap(stemsOf));
  }

  read(title: string): TitleWords {
    const all = stemsOf(title);
    const names = this.names.hits(all);
    const stems = all.filter((_, index) => !names.some(({ at, length }) => index >= at && index < at + length));
    return {
      stems,
      core: stems.filter((stem) => !this.grades.has(stem)).join(' '),
      namesAgency: names.length > 0 || this.words.hits(all).length > 0,
    };
  }
}
