import { loaderOfOne } from '@heartland/shared/batch';
import type { VacancyProfile } from '@heartland/shared/relevance/profile';
import DataLoader from 'dataloader';
import type { VacancyRow, VacancyTexts } from './vacancy-row.js';
import type { VacancyRepository } from './vacancy.repository.js';

export type VacancyById = DataLoader<string, VacancyRow | null>;
export type VacancyByNumber = DataLoader<number, VacancyRow | null>;
export type VacancyTextsById = DataLoader<string, VacancyTexts | null>;

/** Vacancies by their id. */
export const createVacancyById = (vacancies: VacancyRepository): VacancyById =>
  loaderOfOne(
    (ids) => vacancies.byIds(ids),
    ({ id }) => id,
  );

/** Vacancies by the number that the index knows them by; what is read is known by its id too. */
export const createVacancyByNumber = (vacancies: VacancyRepository, vacancyById: VacancyById): VacancyByNumber =>
  new DataLoader(async (numbers) => {
    const rows = await vacancies.byNumbers(numbers);
    for (const row of rows) vacancyById.prime(row.id, row);
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    return numbers.map((number) => byNumber.get(number) ?? null);
  });

/** The long texts of vacancies by their id. */
export const createVacancyTextsById = (vacancies: VacancyRepository): VacancyTextsById =>
  loaderOfOne(
    (ids) => vacancies.textsByIds(ids),
    ({ id }) => id,
  );

/** What articles are matched by, by the id of the vacancy. */
export const createMatchProfileById = (vacancies: VacancyRepository) => {
  const rows = loaderOfOne<{ id: string; matchProfile: VacancyProfile }>(
    (ids) => vacancies.profilesByIds(ids),
    ({ id }) => id,
  );
  return async (id: string): Promise<VacancyProfile> => (await rows.load(id))!.matchProfile;
};
