import { mkdirSync, writeFileSync } from 'node:fs';
import { lintSource } from './lint-source.js';
import { sharedPlace } from './place.js';
import { dataModule, jsonSchemas } from './print-vocabulary.js';
import { readSource, VocabularyFault } from './read-source.js';

try {
  const source = readSource(sharedPlace('vocabulary'));
  const problems = lintSource(source);
  if (problems.length > 0) throw new VocabularyFault(problems);
  writeFileSync(sharedPlace('src/relevance/vocabulary/vocabulary.data.ts'), dataModule(source));
  mkdirSync(sharedPlace('vocabulary/schema'), { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    writeFileSync(sharedPlace(`vocabulary/schema/${name}`), text);
  }
} catch (error) {
  if (!(error instanceof VocabularyFault)) throw error;
  console.error(`The vocabulary is not as it has to be; nothing was written.\n${error.message}`);
  process.exitCode = 1;
}
