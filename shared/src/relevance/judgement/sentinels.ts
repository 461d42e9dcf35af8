import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { phrases } from '../vocabulary/phrase-list.js';

const ids = z.string().transform(phrases);

const sentinels = z.record(z.string(), z.strictObject({ must: ids.optional(), mustNot: ids.optional() }));

/** Articles that must and must not be shown, by vacancy. */
export type Sentinels = z.infer<typeof sentinels>;

/** The sentinels of a folder of judgements. @throws ZodError */
export function readSentinels(directory: string): Sentinels {
  return sentinels.parse(parse(readFileSync(join(directory, 'sentinels.yaml'), 'utf8')));
}

/** Which sentinels fail, in words. @param shown the articles that are shown, by vacancy */
export function failing(all: Sentinels, shown: ReadonlyMap<string, readonly string[]>): string[] {
  return Object.entries(all).flatMap(([id, { must = [], mustNot = [] }]) => {
    const there = shown.get(id) ?? [];
    return [
      ...must.filter((article) => !there.includes(article)).map((article) => `${id} does not show ${article}`),
      ...mustNot.filter((article) => there.includes(article)).map((article) => `${id} shows ${article}`),
    ];
  });
}
