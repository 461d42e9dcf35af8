import type { AgencyProfile } from './places/agency-profile.js';
import type { CompiledRole } from './roles/compiled-roles.js';
import type { ShiftKind } from './pools/shifts.js';
import type { Random } from './random.js';
import type { Employment } from './roles/role-spec.js';
import type { SeedDates } from './seed-dates.js';
import type { payOf } from './seed-pay.js';
import type { Facts } from './template.js';

/** A vacancy while it is being written: what has been decided, for those who find the words. */
export interface Draft {
  random: Random;
  profile: AgencyProfile;
  role: CompiledRole;
  /** The agency's facts and the vacancy's own. */
  facts: Facts;
  employment: Employment;
  shiftKind: ShiftKind;
  /** For a vacancy on one shift alone. */
  setShift: 'Nights' | 'Days' | 'Evenings' | null;
  bonus: boolean;
  dates: SeedDates;
  pay: ReturnType<typeof payOf>;
}
