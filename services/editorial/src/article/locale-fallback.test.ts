import { expect, it } from '@jest/globals';
import { fallbacksOf } from './locale-fallback.js';

it.each([
  ['en', ['en']],
  ['en-US', ['en-US', 'en']],
  ['es-MX', ['es-MX', 'es', 'en']],
  ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh', 'en']],
  ['de-DE-u-co-phonebk', ['de-DE-u-co-phonebk', 'de-DE-u-co', 'de-DE', 'de', 'en']],
])('%s falls back by %j', (locale, chain) => {
  expect(fallbacksOf(locale)).toEqual(chain);
});
