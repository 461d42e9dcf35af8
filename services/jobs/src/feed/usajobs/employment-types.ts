import type { Posting } from '../posting.js';
import type { Descriptor } from './announcement.js';
import { isUnpaid } from './pay.js';

type EmploymentType = Posting['employmentTypes'][number];
type Terms = Pick<Descriptor, 'PositionSchedule' | 'PositionOfferingType' | 'PositionRemuneration'>;

/** Work schedules by their code; the names are written freely ("Open", "Career or Career-conditional"). */
const SCHEDULES: Readonly<Record<string, EmploymentType>> = {
  1: 'FULL_TIME',
  2: 'PART_TIME',
  /** Intermittent: called when needed, without a regular schedule. */
  4: 'PER_DIEM',
  /** Job sharing. */
  5: 'PART_TIME',
};

/** Kinds of appointment by their code. Permanent, recent graduates and multiple kinds say no more than the schedule. */
const OFFERINGS: Readonly<Record<string, EmploymentType>> = {
  /** Temporary, term, detail, temporary promotion, seasonal, summer. */
  15318: 'TEMPORARY',
  15319: 'TEMPORARY',
  15320: 'TEMPORARY',
  15321: 'TEMPORARY',
  15322: 'TEMPORARY',
  15323: 'TEMPORARY',
  /** Internships. */
  15328: 'INTERN',
  /** Intermittent. */
  15522: 'PER_DIEM',
};

/** In the order schedule, appointment; OTHER when neither says anything (shift work, multiple schedules). */
export function employmentTypesOf({
  PositionSchedule,
  PositionOfferingType,
  PositionRemuneration,
}: Terms): EmploymentType[] {
  const types = [
    ...PositionSchedule.map(({ Code }) => SCHEDULES[Code]),
    ...PositionOfferingType.map(({ Code }) => OFFERINGS[Code]),
    // The law lets agencies take unpaid students as volunteers (5 U.S.C. 3111).
    isUnpaid(PositionRemuneration) ? ('VOLUNTEER' as const) : undefined,
  ].filter((type) => type !== undefined);
  return types.length === 0 ? ['OTHER'] : [...new Set(types)];
}
