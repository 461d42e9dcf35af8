/**
 * Takes all agencies of a national list (facts of FBI and Census) into the benchmark world:
 *
 *   node bench/select-agencies.mjs FULL-LIST.csv
 *
 * writes `bench/agencies.csv.gz`, sorted by ORI. The same list gives the same bytes. What is wrong in the list is set
 * right when it is read (services/jobs/src/agency/agency-csv.ts); nothing is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringifyRow } from '../services/jobs/seed/csv-row.mjs';

/** The columns that are read. */
const COLUMNS = 'ori name type state county city population officers lat lng coord_source'.split(' ');

const file = process.argv[2];
if (!file) throw new Error('usage: select-agencies.mjs FULL-LIST.csv');
const rows = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true, trim: true }).sort((a, b) =>
  a.ori < b.ori ? -1 : 1,
);
const csv = stringifyRow(COLUMNS) + rows.map((row) => stringifyRow(COLUMNS.map((it) => row[it]))).join('');
writeFileSync(new URL('agencies.csv.gz', import.meta.url), gzipSync(csv, { level: 9 }));
console.log(`${rows.length} agencies`);
