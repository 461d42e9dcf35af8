import { writeFile } from 'node:fs/promises';
import { exampleManifest } from './example-manifest.js';
import { manifestFile } from './settings.js';

for (const contract of ['public', 'internal'] as const)
  await writeFile(manifestFile(contract), `${JSON.stringify(exampleManifest(contract), null, 2)}\n`);
