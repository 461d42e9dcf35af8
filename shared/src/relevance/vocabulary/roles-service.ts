import { phrases } from './phrase-list.js';
import type { Role, RoleKey } from './role.js';

/** Roles around the police: streets, courts, woods, desks. */
export const SERVICE_ROLES = {
  'animal-control': {
    label: 'an animal control officer',
    titles: phrases(`
      animal control, animal services, animal officer, humane officer, humane law enforcement, dog warden,
      animal care, animal cop, animal enforcement, animal shelter, animal protection, dog control, dog catcher,
      mammal control
    `),
    notTitles: phrases('animal scientist, laboratory animal, animal health'),
    implies: { 'animal-and-code': 1, 'community-policing': 0.2, 'civilian-careers': 0.2 },
  },
  'code-enforcement': {
    label: 'a code enforcement officer',
    titles: phrases(`
      code enforcement, code compliance, code officer, ordinance officer, ordinance enforcement, nuisance abatement,
      code inspector, alcohol beverage control officer
    `),
    implies: {
      'animal-and-code': 1,
      'community-policing': 0.3,
      'civilian-careers': 0.2,
      'courts-and-civil-process': 0.1,
    },
  },
  'crossing-guard': {
    label: 'a school crossing guard',
    titles: phrases('crossing guard, school crossing'),
    implies: {
      'traffic-safety': 0.7,
      'school-safety': 0.8,
      'civilian-careers': 0.4,
      'reserve-and-volunteer': 0.3,
      'youth-programs': 0.2,
    },
  },
  'parking-officer': {
    label: 'a parking enforcement officer',
    titles: phrases(`
      parking enforcement, parking control, parking officer, parking enforcer, parking technician, parking meter,
      parking regulation, parking attendant, parking ambassador, parking agent, parking checker, meter maid,
      meter reader police, ticket writer, traffic enforcement agent, traffic control officer,
      traffic control attendant, traffic agent, traffic warden, traffic aide, enforcement safety officer
    `),
    notTitles: phrases('parking garage, parking lot cashier'),
    implies: { 'traffic-safety': 0.7, 'animal-and-code': 0.7, 'civilian-careers': 0.6, 'big-city-policing': 0.1 },
  },
  'traffic-officer': {
    label: 'a traffic officer',
    titles: phrases(`
      traffic officer, motor officer, motorcycle, traffic unit, traffic division, traffic sergeant,
      traffic investigator, traffic safety, traffic deputy, traffic supervisor, accident investigator,
      accident examiner, accident reconstructionist, crash investigator, crash reconstruction,
      commercial vehicle enforcement, motor carrier, commercial motor vehicle, weigh station, highway safety,
      port of entry officer, motorized squad, dui officer, traffic homicide, safety patrol officer
    `),
    notTitles: phrases(`
      air traffic, traffic engineer, traffic signal, traffic planner, motorcycle mechanic, traffic analyst,
      traffic control officer
    `),
    implies: { 'traffic-safety': 1, 'patrol-work': 0.5, 'specialized-units': 0.2 },
  },
  'court-security': {
    label: 'a bailiff or court officer',
    titles: phrases(`
      bailiff, court security, court officer, court deputy, courthouse, court constable, courtroom, court services,
      civil process, process server, civil deputy, civil division, judicial marshal, warrant officer,
      warrants officer, warrant deputy, warrants deputy, warrant division, judicial enforcement, sergeant at arms,
      grand jury deputy, transport deputy, transport officer, transportation officer, transportation deputy,
      judicial security, civil enforcement deputy, capitol police, warrant server, tipstaff, process service deputy,
      process service officer
    `),
    notTitles: phrases(`
      court clerk, court reporter, army, court services clerk, attorney, court interpreter, probation
    `),
    agencyTitles: phrases('court liaison'),
    implies: { 'courts-and-civil-process': 1, 'sheriffs-office-careers': 0.4, 'jails-and-corrections': 0.15 },
  },
  'records-clerk': {
    label: 'a police records clerk',
    titles: phrases(`
      records clerk, records specialist, records technician, police records, records division, records supervisor,
      records manager, records officer, records bureau, records and identification, central records,
      criminal records, police clerk, police specialist, records custodian, case records, warrants clerk,
      warrant clerk, fingerprint clerk, terminal agency, ncic, records commander, parts identification,
      records assistant, body camera, body worn camera, redaction, crime records, report taker, police data entry
    `),
    agencyTitles: phrases('records, clerk, typist, data entry, transcriptionist, public records'),
    notTitles: phrases('medical records, student records, land records, health records, payroll'),
    implies: { 'civilian-careers': 1, 'crime-analysis': 0.1, 'evidence-and-forensics': 0.1 },
  },
  'game-warden': {
    label: 'a game warden',
    titles: phrases(`
      game warden, conservation officer, wildlife officer, wildlife enforcement, conservation enforcement,
      environmental conservation, natural resource officer, natural resources officer, natural resources police,
      fish warden, game protector, fisheries enforcement, fisheries officer, game agent, fishing game,
      conservation police, conservation agent, environmental police, woods warden, forest ranger, brand inspector,
      forest officer, wildlife control, game management, district resource officer, wildlife trooper,
      environmental crimes, wildlife conservation officer, wildlife protector, wildlife warden, wildlife agent,
      wildlife investigator, fish and game warden, fish and game officer, fish and wildlife officer,
      fish and wildlife warden, fish and wildlife enforcement, fish and wildlife police, livestock investigator,
      livestock officer, livestock agent, livestock deputy, marine resources officer, game and fish officer,
      game and fish protector, game and fish warden
    `),
    wholeTitles: phrases('warden'),
    notTitles: phrases(`
      wildlife biologist, fish and wildlife biologist, fish and wildlife administrator, scientist, technician,
      fish and wildlife service, firefighter, ecologist
    `),
    implies: { 'parks-and-wildlife': 1, 'rural-policing': 0.4, 'mutual-aid': 0.2 },
  },
  'park-ranger': {
    label: 'a park ranger',
    titles: phrases(`
      park ranger, ranger, park police, park warden, park guard, park patrol, park officer, police park officer,
      patrol park officer, parks officer, park enforcement, park protection, open space officer
    `),
    notTitles: phrases('ranger district, power ranger, forest ranger'),
    implies: { 'parks-and-wildlife': 1, 'rural-policing': 0.1, 'community-engagement': 0.1 },
  },
  explorer: {
    label: 'a police explorer or student worker',
    titles: phrases('explorer, police student worker, police intern, youth academy, teen academy'),
    notTitles: phrases('medical intern, legal intern, engineering intern, internal'),
    agencyTitles: phrases('intern, internship, student worker, student aide'),
    implies: { 'youth-programs': 0.9, 'hiring-process': 0.6, 'reserve-and-volunteer': 0.5, 'field-training': 0.3 },
  },
  civilian: {
    label: 'a civilian of a police agency',
    titles: phrases(`
      police administrative, police aide, police assistant, police secretary, police support, police technician,
      police service technician, police services technician, police service aide, police service assistant,
      police services assistant, police services specialist, police receptionist, civilian, civilianization,
      police cashier, sheriffs aide, sheriffs technician, sheriffs clerk, alarm coordinator, police fleet,
      police services officer, desk officer, complaint evaluation, permit clerk, public safety aide,
      public safety assistant, law enforcement technician, law enforcement specialist, law enforcement assistant,
      station clerk, police office, vehicle maintenance unit
    `),
    agencyTitles: phrases(`
      administrative, assistant, secretary, receptionist, office, accountant, accounting, bookkeeper, budget,
      payroll, analyst, systems, network, information technology, it specialist, it support, help desk, database,
      fleet, mechanic, grant, grants, grant writer, program manager, project manager, program coordinator,
      coordinator, specialist, technician, manager, director, aide, custodian, quartermaster, storekeeper,
      stock worker, cook, nurse, attorney, paralegal, buyer, procurement, purchasing, contract, planner, researcher,
      web, video, photographer, videographer, radio technician, electronics technician, support services, librarian,
      property
    `),
    implies: { 'civilian-careers': 1, 'crime-analysis': 0.1 },
  },
} satisfies Partial<Record<RoleKey, Role>>;
