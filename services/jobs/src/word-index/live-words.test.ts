import { describe, expect, test } from '@jest/globals';
import { Bitmap } from '../vacancy-index/bitmap.js';
import { LiveWords } from './live-words.js';

/** A database of one vacancy, number 5, whose statements can be held up. */
class SlowDatabase {
  title = 'Patrol';
  /** Whether the stored words have number 5 for "patrol". */
  stored = false;
  generation = 0;
  /** Numbers that were written after the stored words. */
  written: number[] = [];
  private held = Promise.resolve();

  /** Statements from now on wait for the function that is returned. */
  hold(): () => void {
    let release = () => {};
    this.held = new Promise((resolve) => (release = resolve));
    return release;
  }

  /** What a statement says is decided when it is sent, and known when it is no longer held up. */
  private async answer<T>(value: T): Promise<T> {
    await this.held;
    return value;
  }

  open(): LiveWords {
    const words = {
      state: () => Promise.resolve({ generation: this.generation, seen: '' }),
      postingsOf: () => {
        const numbers = this.stored ? [5] : [];
        const sets = { title: Bitmap.of(numbers), anywhere: Bitmap.of(numbers) };
        return this.answer({ generation: this.generation, sets: new Map([['patrol', sets]]) });
      },
    };
    const texts = {
      of: (numbers: number[]) => this.answer(numbers.map((number) => ({ number, title: this.title, rest: [] }))),
      writtenSince: () => Promise.resolve(this.written),
    };
    return new LiveWords(
      () => Promise.resolve({ words, texts } as never),
      (error) => {
        throw error;
      },
    );
  }
}

const patrols = async (live: LiveWords) => (await live.hits(['patrol'])).get('patrol')!.anywhere.toArray();
const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('words that are asked for while others write', () => {
  test('are found in a vacancy that is written again before the stored words come', async () => {
    const database = Object.assign(new SlowDatabase(), { stored: true });
    const live = database.open();
    await live.take([], 0, '');
    const release = database.hold();
    const asked = patrols(live);
    await turns();
    await live.take([5], 0, '');
    release();
    expect(await asked).toEqual([5]);
  });

  test('are found when the words of memory are folded into the stored ones before those of before come', async () => {
    const database = Object.assign(new SlowDatabase(), { written: [5] });
    const live = database.open();
    await live.take([5], 0, '');
    expect(await patrols(live)).toEqual([5]);
    const release = database.hold();
    const asked = patrols(live);
    await turns();
    Object.assign(database, { stored: true, generation: 1, written: [] });
    await live.take([], 1, '');
    release();
    expect(await asked).toEqual([5]);
  });

  test('are not found in a text that was read before the stored words became true for its vacancy', async () => {
    const database = Object.assign(new SlowDatabase(), { written: [5] });
    const live = database.open();
    await live.take([5], 0, '');
    const release = database.hold();
    const asked = patrols(live);
    await turns();
    Object.assign(database, { title: 'Clerk', generation: 1, written: [] });
    await live.take([5], 1, '');
    release();
    await asked;
    expect(await patrols(live)).toEqual([]);
  });
});
