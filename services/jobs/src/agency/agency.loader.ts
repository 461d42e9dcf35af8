import { loaderOfOne } from '@heartland/shared/batch';
import type { AgencyRepository } from './agency.repository.js';

/** Agencies by their id. */
export const createAgencyById = (agencies: AgencyRepository) =>
  loaderOfOne(
    (ids) => agencies.byIds(ids),
    (agency) => agency.id,
  );
