import { loaderOfOne } from '@heartland/shared/batch';
import type { VacancyRepository } from './vacancy.repository.js';

/** Vacancies by their id. */
export const createVacancyById = (vacancies: VacancyRepository) =>
  loaderOfOne(
    (ids) => vacancies.byIds(ids),
    (vacancy) => vacancy.id,
  );
