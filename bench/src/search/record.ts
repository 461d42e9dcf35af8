import 'reflect-metadata';
import { openJobs } from '@heartland/jobs/service';
import type { Asked } from './rounds.js';

/** A statement as the service sent it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** What one request did: its statements in their order, and its answer. */
export interface Recording {
  statements: Statement[];
  data: unknown;
}

/** What the parent asks for, and the milliseconds since 1970 that the service takes for now. */
export interface RecordingOrder {
  databaseUrl: string;
  asked: Asked[];
  now: number;
}

/** Runs every search once on a jobs service of its own and tells the statements that it sent, warm. */
async function record({ databaseUrl, asked, now }: RecordingOrder): Promise<Recording[][]> {
  let statements: Statement[] = [];
  // typeorm names the values beside the text.
  const onStatement = (text: string, values: unknown[] = []) => void statements.push({ text, values });
  const jobs = openJobs({
    databaseUrl,
    cursorSecret: 'of-the-bench-alone',
    previewSecret: 'of-the-bench-alone',
    seed: false,
    onError: console.error,
    onStatement,
    clock: () => new Date(now),
  });
  const recordings: Recording[][] = [];
  for (const { query, variables } of asked) {
    const ofOne: Recording[] = [];
    for (const round of ['warm', 'recorded']) {
      for (const one of variables) {
        statements = [];
        const { data, errors } = await jobs.execute({ query, variables: one });
        if (errors) throw new Error(`${query} ${JSON.stringify(one)}: ${JSON.stringify(errors)}`);
        if (round === 'recorded') ofOne.push({ statements, data: JSON.parse(JSON.stringify(data)) });
      }
    }
    recordings.push(ofOne);
  }
  await jobs.close();
  return recordings;
}

process.once('message', (order: RecordingOrder) => {
  record(order).then(
    (recordings) => process.send!(recordings, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
