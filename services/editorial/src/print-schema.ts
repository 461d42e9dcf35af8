import 'reflect-metadata';
import { printSchema } from '@heartland/shared/print-schema';
import { buildEditorialSchema } from './schema.js';

await printSchema(buildEditorialSchema(), import.meta.url);
