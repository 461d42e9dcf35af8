import { describe, expect, it } from '@jest/globals';
import { readArguments, UsageError } from './arguments.js';

describe('readArguments', () => {
  it('reads file, format, feed and json in any order', () => {
    expect(readArguments(['--format', 'usajobs', 'a.json'])).toMatchObject({
      file: 'a.json',
      feedName: 'USAJOBS',
      format: { kind: 'USAJOBS' },
      json: false,
    });
    expect(readArguments(['a b.json', '--json', '--feed', ' Police jobs ', '--format=usajobs'])).toMatchObject({
      file: 'a b.json',
      feedName: 'Police jobs',
      json: true,
    });
  });

  it.each([
    [['a.json'], 'The format is missing (known: usajobs).'],
    [['--format', 'xml', 'a.json'], 'The format "xml" is not known (known: usajobs).'],
    [['--format', 'constructor', 'a.json'], 'The format "constructor" is not known (known: usajobs).'],
    [['--format', 'usajobs'], 'The file is missing.'],
    [['--format', 'usajobs', 'a', 'b'], 'Expected one file, received 2.'],
    [['--format', 'usajobs', 'a', '--feed', ' '], 'The name of the feed is empty.'],
    [['--format', 'usajobs', 'a', '--dry'], "Unknown option '--dry'."],
    [['a', '--format'], "Option '--format <value>' argument missing."],
  ])('refuses %j', (args, message) => {
    const reading = () => readArguments(args);
    expect(reading).toThrow(UsageError);
    expect(reading).toThrow(`${message} Usage: npm run import -- --format usajobs FILE [--feed NAME] [--json]`);
  });
});
