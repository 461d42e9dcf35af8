import { exactly, pageRequest, toPage, type ForwardPageArgs } from '@heartland/shared/connection';
import type { CursorCodec } from '@heartland/shared/cursor';
import { bareNeed, WITHOUT_ROLE } from '@heartland/shared/relevance/profile';
import { ROLES } from '@heartland/shared/relevance/vocabulary/roles';
import { SETTINGS } from '@heartland/shared/relevance/vocabulary/settings';
import type { VacancyLists } from '../search/vacancy-list.loader.js';
import { topicId } from '../topic/topic-keys.js';
import type { TopicSupply } from './topic-supply.js';
import type { UnknownTitleRepository } from './unknown-title.repository.js';
import { groupedByHead } from './unknown-titles.js';

/** Topics on a page when nothing is said: the vocabulary is small and mostly wanted whole. */
const DEFAULT_TOPICS = 50;

const TOPICS = ['coverage', 'topics'];

/** What is open at a moment, against what is written for it: the part of the desk's dashboard that only we can count. */
export class Coverage {
  /** @param lists of the same moment */
  constructor(
    private readonly lists: VacancyLists,
    private readonly titles: UnknownTitleRepository,
    private readonly cursors: CursorCodec,
    private readonly evaluatedAt: Date,
  ) {}

  /** Keys of the match profiles that open vacancies have. */
  async openProfiles(): Promise<string[]> {
    return [...(await this.lists.openCountsOfProfiles()).keys()];
  }

  /** The widest gap first, of equal ones by id. @throws BAD_USER_INPUT, CURSOR_MISMATCH */
  async topics(supply: readonly TopicSupply[], args: ForwardPageArgs) {
    const page = pageRequest(args, TOPICS, this.cursors, DEFAULT_TOPICS);
    const all = await Promise.all(supply.map((it) => this.topic(it)));
    all.sort((a, b) => b.gap - a.gap || (a.node.ref < b.node.ref ? -1 : 1));
    const [gap, ref] = (page.from ?? [Infinity, '']) as [number, string];
    const rest = all.filter((it) => it.gap < gap || (it.gap === gap && it.node.ref > ref));
    const rows = rest.slice(0, page.limit + 1);
    const { edges, pageInfo } = toPage(rows, page, TOPICS, (it) => [it.gap, it.node.ref], this.cursors);
    return {
      edges: edges.map(({ node, cursor }) => ({ ...node, cursor })),
      nodes: edges.map(({ node }) => node.node),
      pageInfo,
      totalCount: exactly(all.length),
    };
  }

  /** @param served keys of the match profiles that published articles serve */
  async withoutArticles(served: readonly string[], args: ForwardPageArgs) {
    const isServed = new Set(served);
    const counts = [...(await this.lists.openCountsOfProfiles())].filter(([key]) => !isServed.has(key));
    const profiles = counts
      .sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))
      .map(([key, count]) => ({ ...inWords(key), count, filter: ofProfiles([key]) }));
    const keys = counts.map(([key]) => key);
    return { list: await this.lists.ofProfiles(keys, 'without articles', args), profiles, filter: ofProfiles(keys) };
  }

  /** Open vacancies of which no role is known, by their titles. */
  async withoutRole() {
    const counts = await this.lists.openCountsOfProfiles();
    const keys = [...counts.keys()].filter((key) => key.startsWith(WITHOUT_ROLE));
    const count = keys.reduce((sum, key) => sum + counts.get(key)!, 0);
    const titles = async () => groupedByHead(await this.titles.open(this.evaluatedAt));
    return { totalCount: exactly(count), filter: ofProfiles(keys), titles };
  }

  private async topic({ topic, keys, articles }: TopicSupply) {
    const open = await this.lists.openCountOfTopics(keys);
    return {
      node: { ref: topic },
      openVacancies: open,
      publishedArticles: articles,
      gap: open - articles,
      vacancyFilter: { states: ['OPEN'], topicIds: keys.map(topicId) },
      articleFilter: { statuses: ['PUBLISHED'], topicIds: [topic] },
    };
  }
}

const ofProfiles = (profiles: readonly string[]) => ({ states: ['OPEN'], profiles: [...profiles].sort() });

/** A key of another version of the vocabulary stands for itself. */
function inWords(key: string): { role: string | null; label: string } {
  const bare = bareNeed(key);
  if (!bare) return { role: null, label: key };
  const role = bare.role === null ? 'no known role' : ROLES[bare.role].label;
  const setting = SETTINGS[bare.setting].label;
  return { role: bare.role, label: setting === '' ? role : `${role}: ${setting}` };
}
