import { writeSupergraphs } from './compose.js';

await writeSupergraphs();
