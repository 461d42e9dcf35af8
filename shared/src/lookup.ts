import { registerEnumType } from 'type-graphql';

/** What a slug leads to; a web client makes its status of it. */
export enum LookupStatus {
  FOUND = 'FOUND',
  MOVED = 'MOVED',
  GONE = 'GONE',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(LookupStatus, {
  name: 'LookupStatus',
  description: 'What a slug leads to, so that a client can send the right HTTP status.',
  valuesConfig: {
    FOUND: { description: 'It is here: 200.' },
    MOVED: { description: 'It lives under `canonicalSlug` now: 301.' },
    GONE: { description: 'It was here and is no longer offered: 410.' },
    NOT_FOUND: { description: 'There never was such a thing: 404.' },
  },
});
