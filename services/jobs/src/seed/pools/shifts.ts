/** Sentences on working hours. Strings are templates. */
export type ShiftKind =
  | 'PATROL_12'
  | 'PATROL_10'
  | 'PATROL_8'
  | 'WEEKDAYS'
  | 'ON_CALL'
  | 'SCHOOL_YEAR'
  | 'VOLUNTEER'
  | 'PART_TIME'
  | 'SEASON';

export const SHIFTS: Readonly<Record<ShiftKind, readonly string[]>> = {
  PATROL_12: [
    'Shifts are 12 hours on a two-on, two-off, three-on, three-off rotation, with every other weekend off.',
    'We work 12-hour shifts, [6 to 6|7 to 7], and switch between days and nights every [month|quarter|six months].',
    'The schedule is the Pitman: 12-hour shifts and fourteen working days in twenty-eight.',
    'Twelve-hour shifts give you every other Friday, Saturday and Sunday off.',
  ],
  PATROL_10: [
    'Shifts are four tens with three days off.',
    'We work 10-hour shifts, four days a week; days off are bid by seniority twice a year.',
    'The schedule is ten hours, four on and three off, days, swings or graveyard.',
    'Ten-hour shifts overlap in the evening, when the calls come in.',
  ],
  PATROL_8: [
    'Shifts are eight hours, five days a week, rotating through days, evenings and nights.',
    'Eight-hour shifts, bid by seniority each [January|year]; new people usually get nights.',
    'Days, evenings or midnights, eight hours, with two consecutive days off.',
    'You will rotate among three eight-hour shifts and work weekends and holidays in turn.',
  ],
  WEEKDAYS: [
    'Hours are Monday to Friday, [8 to 5|8:00 to 4:30|7:30 to 4], with an occasional evening.',
    'This is a weekday position; court, council or a major incident may call for other hours.',
    'Forty hours, weekdays, holidays off.',
    'Normal office hours apply, and a flexible start can be arranged.',
  ],
  ON_CALL: [
    'Days with weekends off, and on call in rotation.',
    'Regular hours are weekdays; call-outs come at night and are paid.',
    'Work begins at eight on weekdays and ends when the case allows; on-call weeks rotate.',
    'Hours are flexible and not always yours to choose.',
  ],
  SCHOOL_YEAR: [
    'The hours follow the school day and the school calendar.',
    'School days only, morning and afternoon.',
    'Monday to Friday while school is in session, plus some evening games.',
    'You work when the buses run; holidays and snow days are off.',
  ],
  VOLUNTEER: [
    'You choose your shifts, with a minimum each month.',
    'Evenings and weekends are when we need you most.',
    'Training is on [the second Tuesday|the first Wednesday|one Saturday] of the month.',
    'Hours are flexible; commitments once made are not.',
  ],
  PART_TIME: [
    'Expect {hours} hours a week, mostly [nights and weekends|weekends|evenings].',
    'This is part-time work of up to {hours} hours a week, without a fixed pattern.',
    'The schedule is set monthly, about {hours} hours a week, and we ask what you can do first.',
    'About {hours} hours a week; more in summer and when someone is on leave.',
  ],
  SEASON: [
    'The season runs from [May through September|Memorial Day to Labor Day|April to October].',
    'This is a seasonal position; weekends and holidays are working days.',
    'Seasonal, forty hours a week, with the chance to return next year.',
    'Work begins in spring and ends when the campgrounds close.',
  ],
};

/** For a vacancy on one shift alone. */
export const SET_SHIFT: Readonly<Record<'Nights' | 'Days' | 'Evenings', readonly string[]>> = {
  Nights: [
    'The vacancy is on nights.',
    'This opening is on the night shift.',
    'You will work nights for at least the first year.',
  ],
  Days: ['The vacancy is on days.', 'This opening is on the day shift.', 'Day shift, with rotating weekends.'],
  Evenings: [
    'The vacancy is on evenings.',
    'This opening is on the evening shift, when most of the calls come in.',
    'Evening shift, with rotating days off.',
  ],
};

/** The length of a shift alone, for a vacancy that does not rotate. */
export const SHIFT_LENGTH = {
  PATROL_12: ['Shifts are 12 hours.', 'Twelve-hour shifts, every other weekend off.'],
  PATROL_10: ['Four ten-hour shifts a week.', 'Shifts are ten hours, four days on and three off.'],
  PATROL_8: ['Five eight-hour shifts a week.', 'Shifts are eight hours with two days off in a row.'],
} as const;

/** What kind of employment it is; full-time posts mostly do not say. */
export const EMPLOYMENT_NOTES = {
  FULL_TIME: [
    'This is a full-time position.',
    'Full time, with benefits.',
    'Regular full-time position, one-year probation.',
  ],
  PART_TIME: [
    'This is a part-time position without benefits.',
    'Part time.',
    'This position is part-time and paid by the hour.',
  ],
  CONTRACTOR: ['This is contract work, paid by the case or the hour.', 'You would work as an independent contractor.'],
  TEMPORARY: ['This is a temporary position.', 'Temporary appointment; it may be renewed.'],
  VOLUNTEER: ['Volunteers are sworn in by {boss}.', 'This is volunteer service.'],
  PER_DIEM: [
    'Per diem: you are called when a regular employee is off.',
    'This is an on-call, per-diem position without fixed hours.',
  ],
} as const;
