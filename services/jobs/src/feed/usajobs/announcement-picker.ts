import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';
import { FeedError } from '../feed-record.js';

/** How a refusal begins. */
export const EXPECTED =
  'Expected an answer of the USAJOBS Search API (a JSON object with SearchResult.SearchResultItems)';

/** Keys that a refusal names. */
const MOST_KEYS = 8;

/** What begins a value, with words for it. */
const VALUES: Readonly<Record<string, string>> = {
  startObject: 'an object',
  startArray: 'a list',
  stringValue: 'a string',
  numberValue: 'a number',
  trueValue: 'true',
  falseValue: 'false',
  nullValue: 'null',
};

/** Follows the tokens of an answer and puts its announcements together, one at a time. */
export class AnnouncementPicker {
  /** For each open object the key that is being read, for each open list null. */
  private readonly path: (string | null)[] = [];
  private readonly outerKeys = new Set<string>();
  private readonly innerKeys = new Set<string>();
  private assembler: Assembler | null = null;
  private hasList = false;

  /**
   * Takes the next token; returns the item of the list that is complete with it.
   * @throws FeedError when the document cannot become a USAJOBS answer
   */
  take(token: Token): { item: unknown } | null {
    const kind = VALUES[token.name];
    if (this.assembler || (kind !== undefined && this.isAt('SearchResult', 'SearchResultItems', null))) {
      return this.assemble(token);
    }
    if (kind !== undefined) this.checkValue(token, kind);
    this.follow(token);
    return null;
  }

  /** @throws FeedError when the document, which has ended, had no list of announcements */
  end(): void {
    if (this.hasList) return;
    const found = this.outerKeys.has('SearchResult')
      ? `a SearchResult ${listed(this.innerKeys)}`
      : `a JSON object ${listed(this.outerKeys)}`;
    throw new FeedError(`${EXPECTED}, found ${found}.`);
  }

  private assemble(token: Token): { item: unknown } | null {
    this.assembler ??= new Assembler();
    this.assembler.consume(token);
    if (!this.assembler.done) return null;
    const item: unknown = this.assembler.current;
    this.assembler = null;
    return { item };
  }

  private checkValue({ name }: Token, kind: string): void {
    if (this.path.length === 0 && name !== 'startObject') throw new FeedError(`${EXPECTED}, found ${kind}.`);
    if (!this.isAt('SearchResult', 'SearchResultItems')) return;
    if (name !== 'startArray') throw new FeedError(`${EXPECTED}, found ${kind} instead of the list of announcements.`);
    this.hasList = true;
  }

  private follow({ name, value }: Token): void {
    if (name === 'startObject' || name === 'startArray') this.path.push(null);
    else if (name === 'endObject' || name === 'endArray') this.path.pop();
    else if (name === 'keyValue') {
      this.path[this.path.length - 1] = value as string;
      if (this.path.length === 1) note(this.outerKeys, value as string);
      else if (this.path.length === 2 && this.path[0] === 'SearchResult') note(this.innerKeys, value as string);
    }
  }

  private isAt(...path: (string | null)[]): boolean {
    return this.path.length === path.length && path.every((key, depth) => this.path[depth] === key);
  }
}

function note(keys: Set<string>, key: string): void {
  if (keys.size <= MOST_KEYS) keys.add(key);
}

function listed(keys: ReadonlySet<string>): string {
  if (keys.size === 0) return 'without keys';
  const named = [...keys].slice(0, MOST_KEYS).map((key) => JSON.stringify(key.slice(0, 40)));
  return `with the keys ${named.join(', ')}${keys.size > MOST_KEYS ? ' ...' : ''}`;
}
