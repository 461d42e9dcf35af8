import { describe, expect, it } from '@jest/globals';
import type { ArticleProfile } from '@heartland/shared/relevance/profile';
import { ArticleCandidates } from './article-candidates.js';

/** Articles `id: version` in a store that tells what it was asked for. */
function store(versions: Record<string, string>) {
  const asked: string[][] = [];
  const profile: ArticleProfile = { kind: 'article', version: 'v1', topics: {}, terms: {}, bestProfiles: [] };
  const read = async (ids: string[]) => {
    asked.push(ids);
    return ids.flatMap((id) => (versions[id] ? [{ id, version: versions[id], at: new Date(0), profile }] : []));
  };
  const listed = (...ids: string[]) => ids.map((id) => ({ id, version: versions[id] ?? '1' }));
  return { versions, asked, read, listed };
}

describe('the candidates that were read lately', () => {
  it('are read once, together, however often they are listed', async () => {
    const { asked, read, listed } = store({ a: '1', b: '1', c: '1' });
    const candidates = new ArticleCandidates();
    const first = await candidates.of(listed('a', 'b', 'a'), read);
    const second = await candidates.of(listed('b', 'c', 'a'), read);
    await candidates.of(listed('a', 'b', 'c'), read);
    expect(asked).toEqual([['a', 'b'], ['c']]);
    expect([...second.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(second.get('a')).toBe(first.get('a'));
  });

  it('are read anew after a write', async () => {
    const { versions, asked, read, listed } = store({ a: '1', b: '1' });
    const candidates = new ArticleCandidates();
    await candidates.of(listed('a', 'b'), read);
    versions['a'] = '2';
    await candidates.of(listed('a', 'b'), read);
    expect(asked).toEqual([['a', 'b'], ['a']]);
  });

  it('leave out an article that went away meanwhile', async () => {
    const { read, listed } = store({ a: '1' });
    const found = await new ArticleCandidates().of(listed('a', 'gone'), read);
    expect([...found.keys()]).toEqual(['a']);
  });

  it('are forgotten when they were not used for longest; a longer list is answered all the same', async () => {
    const { asked, read, listed } = store({ a: '1', b: '1', c: '1' });
    const candidates = new ArticleCandidates(2);
    await candidates.of(listed('a', 'b'), read);
    await candidates.of(listed('a'), read);
    await candidates.of(listed('c'), read);
    const all = await candidates.of(listed('a', 'b', 'c'), read);
    expect(asked).toEqual([['a', 'b'], ['c'], ['b']]);
    expect(all.size).toBe(3);
  });
});
