import type { VocabularySource } from './vocabulary-source.js';

type Settings = VocabularySource['settings'];

/** The setting of which nothing is known; nothing else may be nameless. */
const UNKNOWN = 'unknown';

/** Each step of a family has to be above the one before it, and the last has no bound. */
function stepProblems(settings: Settings, family: 'CITY' | 'COUNTY'): string[] {
  const steps = Object.entries(settings).filter(([, it]) => it.family === family);
  const bounds = steps.map(([, { below }]) => below);
  return steps.flatMap(([key], index) => {
    const where = `settings.yaml, ${key}.below`;
    const [before, bound] = [bounds[index - 1], bounds[index]];
    if (index === steps.length - 1) return bound ? [`${where}: expected none, since it is the last of ${family}`] : [];
    if (!bound) return [`${where}: expected the size that the setting stays below`];
    const grows = !before || (before.population < bound.population && before.swornOfficers < bound.swornOfficers);
    return grows ? [] : [`${where}: expected more than that of the setting before`];
  });
}

function typeProblems(settings: Settings): string[] {
  const owners = new Map<string, string>();
  return Object.entries(settings).flatMap(([key, { agencyType }]) => {
    if (agencyType === undefined) return [];
    const owner = owners.get(agencyType);
    owners.set(agencyType, owner ?? key);
    return owner ? [`settings.yaml, ${key}.agencyType: collision, ${agencyType} is ${owner} already`] : [];
  });
}

/** Settings that no facts lead to. */
export function lintSettings({ settings }: Pick<VocabularySource, 'settings'>): string[] {
  const nameless = Object.entries(settings)
    .filter(([key, { label }]) => (label === '') !== (key === UNKNOWN))
    .map(([key]) => `settings.yaml, ${key}.label: expected a label, and none for ${UNKNOWN} alone`);
  const missing = UNKNOWN in settings ? [] : [`settings.yaml: expected the setting ${UNKNOWN}`];
  return [
    ...stepProblems(settings, 'CITY'),
    ...stepProblems(settings, 'COUNTY'),
    ...typeProblems(settings),
    ...nameless,
    ...missing,
  ];
}
