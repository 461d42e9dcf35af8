import { STATE_NAMES } from '../agency/state-names.js';

/** The states, the District and the territories by their postal code. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  ...STATE_NAMES,
  AS: 'American Samoa',
  MP: 'Northern Mariana Islands',
};
