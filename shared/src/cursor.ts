import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { badUserInput, CodedError } from './errors.js';

/**
 * Cursors are keyset cursors: the sort key of a row, signed, and bound to the filter and order of the list they came
 * from. A client cannot make one up, nor carry one to another list.
 */
export type KeysetKey = readonly (string | number | null)[];

/** Fingerprint of everything that decides which rows a list has and in which order. */
export function fingerprint(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);
}

export class CursorCodec {
  constructor(private readonly secret: string) {}

  encode(key: KeysetKey, list: string): string {
    const payload = Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
    return `${payload}.${this.sign(payload)}`;
  }

  /**
   * @param argument the name of the argument that carried the cursor, for the error
   * @throws BAD_USER_INPUT when the cursor is not one of ours, CURSOR_MISMATCH when it belongs to another list
   */
  decode(cursor: string, list: string, argument: string): KeysetKey {
    const [payload = '', signature = ''] = cursor.split('.');
    const expected = Buffer.from(this.sign(payload));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw badUserInput([argument], 'a cursor that this list has given', cursor);
    }
    const [from, ...key] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, ...KeysetKey];
    if (from !== list) {
      throw new CodedError(
        'CURSOR_MISMATCH',
        `Argument "${argument}": the cursor belongs to a list with another filter or order.`,
        {
          argument: [argument],
        },
      );
    }
    return key;
  }

  private sign(payload: string): string {
    return createHmac('sha256', this.secret).update(payload).digest('base64url').slice(0, 22);
  }
}
