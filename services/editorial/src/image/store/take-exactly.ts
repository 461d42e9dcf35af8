import { Transform } from 'node:stream';
import { HttpError } from '@heartland/shared/server';

/** Lets so many bytes through, counted as they come. It fails with an HttpError when there are more, or too few. */
export function takeExactly(bytes: number): Transform {
  let taken = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      taken += chunk.length;
      if (taken > bytes) next(new HttpError(413, 'PAYLOAD_TOO_LARGE', `Expected ${bytes} bytes, received more.`));
      else next(null, chunk);
    },
    flush(next) {
      if (taken === bytes) next();
      else next(new HttpError(400, 'BAD_REQUEST', `Expected ${bytes} bytes, received ${taken}.`));
    },
  });
}
