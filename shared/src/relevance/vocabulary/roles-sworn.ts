import { phrases } from './phrase-list.js';
import type { Role, RoleKey } from './role.js';

/** Sworn roles that are known by their rank or their standing. */
export const SWORN_ROLES = {
  command: {
    label: 'a chief or commander',
    titles: phrases(`
      police chief, chief of police, chief deputy, police commander, commander, commanding officer, captain,
      undersheriff, under sheriff, police superintendent, superintendent of police, public safety director,
      director of public safety, police director, director of police, director of law enforcement,
      assistant sheriff, elected sheriff, chief marshal, police commissioner, city marshal chief, chief constable,
      chief ranger, chief trooper, harbor master, port warden, police administrator, deputy police chief,
      public safety chief, bureau chief, chief sheriff, enforcement major, police major, patrol major,
      sheriffs major, deputy chief of police, assistant chief of police, deputy chief sheriff
    `),
    wholeTitles: phrases(`
      chief, sheriff, county sheriff, deputy chief sheriff, commander, deputy chief, assistant chief, major,
      colonel
    `),
    notTitles: phrases(`
      fire, battalion, ferry, ship, boat captain, engineer, information officer, financial officer,
      operating officer, medical officer, technology officer, assistant to the, secretary to, chief accountant,
      nurse, health, surgeon, administrative assistant, finance, contract, project, account, pilot,
      emergency medical, watch commander, shift commander, post commander
    `),
    agencyTitles: phrases(`
      executive officer, chief of staff, deputy inspector, deputy chief, assistant chief, major, colonel, chief,
      superintendent
    `),
    implies: {
      'supervision-and-leadership': 1,
      'limited-resources': 0.5,
      'recruitment-and-retention': 0.5,
      'use-of-force': 0.4,
      'community-policing': 0.3,
      'professional-growth': 0.3,
    },
  },
  supervisor: {
    label: 'a police supervisor',
    titles: phrases(`
      sergeant, sgt, lieutenant, lt, corporal, cpl, police supervisor, shift supervisor, patrol supervisor,
      watch commander, shift commander, squad leader, team leader patrol, deputy supervisor, supervising deputy,
      supervisory police, post commander, supervisory law enforcement, supervisory border
    `),
    agencyTitles: phrases('supervisor, inspector, supervisory'),
    notTitles: phrases(`
      fire, army, marine corps, medical, sergeant at arms, rescue, emergency medical, lieutenant governor, engineer,
      scientist, specialist, analyst, biologist, technician, accountant, attorney, management, contract,
      human resources, physical
    `),
    implies: {
      'supervision-and-leadership': 1,
      'professional-growth': 0.8,
      'field-training': 0.4,
      'use-of-force': 0.25,
      'officer-wellness': 0.15,
    },
  },
  trooper: {
    label: 'a state trooper',
    titles: phrases(`
      trooper, highway patrol officer, highway patrolman, highway patrol, state patrol officer,
      state police officer, state police, state highway police, state patrol, patrolman state, state police cadet
    `),
    notTitles: phrases('lieutenant, captain, wildlife trooper'),
    implies: { 'state-police-careers': 1, 'traffic-safety': 0.8, 'rural-policing': 0.25, 'field-training': 0.2 },
  },
  reserve: {
    label: 'a reserve or part-time officer',
    titles: phrases(`
      reserve, reserves, auxiliary, volunteer, volunteers, part time police, part time officer, part time deputy,
      part time patrol, part time law enforcement, seasonal police, seasonal officer, seasonal law enforcement,
      seasonal deputy, special deputy, posse, class ii officer, special law enforcement officer, per diem police,
      per diem officer, citizen patrol, special police officer, summer police, beach patrol,
      police officer part time, patrol officer part time, officer part time, deputy sheriff part time,
      deputy part time
    `),
    notTitles: phrases('federal reserve, army reserve'),
    implies: {
      'reserve-and-volunteer': 1,
      'patrol-work': 0.4,
      'small-town-policing': 0.3,
      'field-training': 0.3,
      'community-engagement': 0.2,
      'hiring-process': 0.2,
    },
  },
  recruit: {
    label: 'a police recruit',
    titles: phrases(`
      police recruit, recruit officer, police officer recruit, deputy recruit, recruit, cadet, police trainee,
      officer trainee, deputy trainee, academy trainee, police academy, entry level police, entry level officer,
      entry level deputy, police officer entry level, deputy sheriff entry, pre service, pre academy, non certified,
      uncertified police officer, uncertified officer, uncertified deputy, police apprentice, academy attendee,
      student officer, police officer academy, deputy sheriff trainee, probationary police
    `),
    notTitles: phrases(`
      management trainee, engineering trainee, recruit manager, certified and non certified,
      certified non certified, certified or, computer, intern, teacher, academy of, engineer, account, lateral
    `),
    agencyTitles: phrases('trainee, candidate, academy, provisional, sponsored'),
    implies: {
      'hiring-process': 1,
      'field-training': 1,
      'patrol-work': 0.3,
      'officer-wellness': 0.2,
      'professional-growth': 0.2,
    },
  },
  lateral: {
    label: 'a lateral officer',
    titles: phrases(`
      lateral, laterals, certified police officer, experienced police officer, certified officer, certified deputy,
      certified peace officer, post certified, transfer officer, reinstatement
    `),
    notTitles: phrases(`
      uncertified, non certified, certified and, or lateral, and lateral, collateral, bilateral, entry level,
      or entry, and entry, entry or, entry lateral, recruit, trainee
    `),
    implies: {
      'hiring-process': 0.8,
      'professional-growth': 0.8,
      'patrol-work': 0.6,
      'recruitment-and-retention': 0.4,
    },
  },
} satisfies Partial<Record<RoleKey, Role>>;
