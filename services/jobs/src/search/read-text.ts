import { findPlace } from '../gazetteer/gazetteer.js';
import { readQuery } from '../reading/read-query.js';
import type { ReadFilter, Reading } from '../reading/reading.js';
import type { VacancyFilter } from './vacancy-list.args.js';

/** Reads a text as filters, but for the members that the client has said: their words stay words. */
export function readText(text: string, said: VacancyFilter): Reading {
  const reading = readQuery(text, { findPlace });
  const isOpen = ({ filter }: { filter: ReadFilter }) =>
    Object.keys(filter).every((member) => said[member as keyof ReadFilter] == null);
  const parts = reading.parts.filter(isOpen);
  if (parts.length === reading.parts.length) return reading;
  const words = reading.parts.filter((part) => !isOpen(part)).map((part) => part.words);
  return {
    parts,
    text: [reading.text, ...words].filter((text) => text !== '').join(' '),
    roleWords: parts.some(({ kind }) => kind === 'ROLE') ? reading.roleWords : [],
  };
}

/** What the parts of a reading ask for together: values of one member are alternatives, bounds of pay one range. */
export function filterOfReading({ parts }: Reading): ReadFilter {
  const all: ReadFilter = {};
  for (const { filter } of parts) {
    for (const [member, value] of Object.entries(filter)) {
      const before = all[member as keyof ReadFilter];
      const both = Array.isArray(value)
        ? [...((before as string[]) ?? []), ...value]
        : { ...(before as object), ...value };
      Object.assign(all, { [member]: both });
    }
  }
  return all;
}
