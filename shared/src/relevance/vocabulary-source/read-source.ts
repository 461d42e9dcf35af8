import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SOURCE_SCHEMAS, type SourceName, type VocabularySource } from './vocabulary-source.js';

/** The vocabulary cannot be used as it is written. */
export class VocabularyFault extends Error {
  /** @param problems each with its file and place */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads the files of the vocabulary.
 * @throws VocabularyFault with every place where they are not as their schemas say
 */
export function readSource(directory: string): VocabularySource {
  const problems: string[] = [];
  const read = (name: SourceName) => {
    const file = `${name}.yaml`;
    try {
      const result = SOURCE_SCHEMAS[name].safeParse(parse(readFileSync(join(directory, file), 'utf8')));
      if (result.success) return result.data;
      problems.push(...result.error.issues.map(({ path, message }) => `${file}, ${path.join('.')}: ${message}`));
    } catch (error) {
      problems.push(`${file}: ${(error as Error).message}`);
    }
    return undefined;
  };
  const names = Object.keys(SOURCE_SCHEMAS) as SourceName[];
  const source = Object.fromEntries(names.map((name) => [name, read(name)]));
  if (problems.length > 0) throw new VocabularyFault(problems);
  return source as VocabularySource;
}
