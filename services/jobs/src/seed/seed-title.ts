import { familyOf } from './roles/compiled-roles.js';
import type { Draft } from './draft.js';
import { factOf, pickKnown, render, setFact } from './template.js';

const SHIFT_ENDINGS = {
  Nights: [' - Nights', ', Night Shift', ' (Nights)', ', Nights'],
  Days: [' - Days', ', Day Shift', ' (Days)'],
  Evenings: [' - Evenings', ', Evening Shift', ' (Swing Shift)'],
} as const;

/** The title of a vacancy, in one of the many ways that agencies write them. */
export function titleOf(draft: Draft): string {
  const { random, role, profile, facts, setShift } = draft;
  const pool = role.titles[familyOf(profile.setting)];
  const plain = render(pickKnown(pool, facts, random) ?? pool[0]!, facts, random);
  let title = withEmployment(plain, draft);
  setFact(facts, 'title', title);
  if (setShift !== null && random.chance(0.75)) title += random.pick(SHIFT_ENDINGS[setShift]);
  const place = factOf(facts, 'place');
  if (random.chance(0.06) && !title.includes(place)) title += random.pick([` - ${place}`, ` (${place})`, `, ${place}`]);
  if (draft.bonus && random.chance(0.25)) title += random.pick([' - Hiring Bonus', ' (Sign-On Bonus)']);
  if (random.chance(0.03)) title += ` #${draft.dates.postedAt.slice(2, 4)}-${random.between(100, 999)}`;
  return random.chance(0.07) ? title.toUpperCase() : title;
}

function withEmployment(title: string, { random, employment }: Draft): string {
  const plain = title.replace(/ \((Volunteer|Part-Time)\)|(Volunteer|Seasonal) (?=\w)/g, '');
  switch (employment) {
    case 'FULL_TIME': {
      const roll = random.next();
      return roll < 0.07 ? `Full-Time ${plain}` : roll < 0.11 ? `${plain} (Full-Time)` : plain;
    }
    case 'PART_TIME': {
      const roll = random.next();
      return roll < 0.6 ? `Part-Time ${plain}` : roll < 0.9 ? `${plain} (Part-Time)` : plain;
    }
    case 'TEMPORARY':
      return random.chance(0.7) ? `Seasonal ${plain}` : `${plain} (Seasonal)`;
    case 'CONTRACTOR':
      return random.chance(0.6) ? `${plain} (Contract)` : plain;
    case 'PER_DIEM':
      return `${plain} (Per Diem)`;
    case 'VOLUNTEER':
      return title;
  }
}
