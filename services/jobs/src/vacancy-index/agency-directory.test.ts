import { expect, test } from '@jest/globals';
import { AgencyDirectory } from './agency-directory.js';

function directoryOf(...agencies: [id: string, name: string][]) {
  const directory = new AgencyDirectory();
  for (const [id, name] of agencies) directory.add({ id, name });
  return directory;
}

/** Ids in the order of the names. */
function sorted(directory: AgencyDirectory): string[] {
  const ids: string[] = [];
  directory.byName().forEach((rank, code) => (ids[rank] = directory.of(code).id));
  return ids;
}

test('names sort as readers sort them, equal ones by their ids', () => {
  const directory = directoryOf(['4', 'zion'], ['3', 'Ada'], ['1', 'Ward 10'], ['2', 'ward 9'], ['0', 'ADA']);
  expect(sorted(directory)).toEqual(['0', '3', '2', '1', '4']);
});

test('an agency that comes later, or is renamed, moves the others', () => {
  const directory = directoryOf(['1', 'B'], ['2', 'C']);
  expect(sorted(directory)).toEqual(['1', '2']);
  directory.add({ id: '3', name: 'A' });
  directory.add({ id: '1', name: 'D' });
  expect(sorted(directory)).toEqual(['3', '2', '1']);
  expect([directory.size, directory.find('1'), directory.find('4'), directory.has('4')]).toEqual([
    3,
    0,
    undefined,
    false,
  ]);
});
