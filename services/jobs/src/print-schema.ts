import 'reflect-metadata';
import { printSchema } from '@heartland/shared/print-schema';
import { buildJobsSchema } from './schema.js';

await printSchema(buildJobsSchema(), import.meta.url);
