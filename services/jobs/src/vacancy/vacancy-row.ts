import type { Agency } from '../agency/agency.entity.js';
import type { Vacancy } from './vacancy.entity.js';

/** The long columns of a vacancy: they are kept apart on disk, and read when a field needs them. */
export const TEXT_COLUMNS = ['summary', 'description', 'requirements', 'application'] as const;

/** The long texts of a vacancy. */
export type VacancyTexts = Pick<Vacancy, 'id' | (typeof TEXT_COLUMNS)[number]>;

/** A vacancy without its long columns, and its agency: all that most lists show. */
export type VacancyRow = Omit<Vacancy, (typeof TEXT_COLUMNS)[number] | 'matchProfile'> & { agency: Agency };
