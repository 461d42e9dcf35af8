/** Frames for the words of the pay, which stand at `{pay}`. */
export const PAY_FRAMES: readonly string[] = [
  'Pay is {pay}.',
  'The pay range is {pay}.',
  'This position pays {pay}, depending on experience.',
  'Wage: {pay}.',
  'Salary: {pay}, with steps.',
  'We pay {pay}.',
  '{pay}, DOQ.',
  'Compensation is {pay}, plus benefits.',
  'The scale for this post is {pay}.',
];

export const PAY_UNSTATED: readonly string[] = [
  "Pay depends on experience and certification and follows the agency's pay plan.",
  'Salary is commensurate with qualifications.',
  'Competitive pay; ask us for the current scale.',
  'Pay is set by the collective bargaining agreement.',
];

export const PAY_VOLUNTEER: readonly string[] = [
  'This is an unpaid, volunteer position.',
  'Reserve service is voluntary and unpaid.',
  'There is no salary; there is training, equipment and a good deal of satisfaction.',
];
