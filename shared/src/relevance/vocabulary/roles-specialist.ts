import { phrases } from './phrase-list.js';
import type { Role, RoleKey } from './role.js';

/** Roles that are known by what they do, whatever the rank or the agency. */
export const SPECIALIST_ROLES = {
  dispatcher: {
    label: 'a 911 dispatcher',
    titles: phrases(`
      dispatcher, dispatch, telecommunicator, telecommunications officer, telecommunications specialist,
      telecommunications operator, call taker, calltaker, 911 operator, 911, communications officer,
      communications operator, communications specialist, communications coordinator, communications technician,
      communications supervisor, communications manager, communications trainee, communications center,
      emergency communications, emergency operator, communications dispatcher, police service representative,
      public safety communications, radio operator, communicator, alarm operator, call person,
      protective signal operator, complaint taker, complaint operator, communications training
    `),
    notTitles: phrases(`
      marketing, corporate communications, truck dispatcher, freight, bus dispatcher, yard dispatcher,
      health communications, digital communications, strategic communications
    `),
    implies: { 'emergency-dispatch': 1, 'officer-wellness': 0.4, 'crisis-response': 0.3 },
  },
  'school-resource-officer': {
    label: 'a school resource officer',
    titles: phrases(`
      school resource, resource officer, resource deputy, sro, school safety officer, school safety agent,
      school police, school officer, school security, schools police, school district police, isd police,
      independent school district, school marshal, school deputy, dare officer, drug abuse resistance education,
      safety instruction police officer, school monitor, school guardian, youth officer, juvenile officer
    `),
    notTitles: phrases(`
      crossing guard, natural resource, district resource, human resource, community resource, bus monitor,
      marine resource
    `),
    implies: { 'school-safety': 1, 'youth-programs': 0.6, 'crisis-response': 0.15, 'community-engagement': 0.15 },
  },
  'detention-officer': {
    label: 'a detention officer',
    titles: phrases(`
      detention, correction officer, corrections officer, correctional, corrections, correction, corrections deputy,
      jail, jailer, jailor, jailkeeper, custody, custodial officer, booking, inmate, prison, prisoner, penal,
      reformatory, turnkey, cottage parent, cottage master, convict guard, police matron, matron, custody assistant,
      juvenile justice supervisor, guard chief, guard supervisor, ward supervisor, patrol conductor
    `),
    notTitles: phrases(`
      community corrections, bus matron, probation, parole, child custody, facility engineer, custody evaluator
    `),
    implies: {
      'jails-and-corrections': 1,
      'officer-wellness': 0.15,
      'crisis-response': 0.15,
      'sheriffs-office-careers': 0.1,
    },
  },
  'probation-officer': {
    label: 'a probation or parole officer',
    titles: phrases(`
      probation officer, parole officer, probation, parole, community corrections, pretrial services,
      pretrial officer, community supervision, presentence, reentry specialist, reentry coordinator, drug court,
      juvenile justice officer, juvenile services officer
    `),
    notTitles: phrases('probationary'),
    implies: {
      'community-corrections': 1,
      'courts-and-civil-process': 0.25,
      'jails-and-corrections': 0.2,
      'crisis-response': 0.15,
    },
  },
  detective: {
    label: 'a detective',
    titles: phrases(`
      detective, criminal investigator, criminal investigations, police investigator, homicide, narcotics, vice,
      investigation division, investigative division, major crimes, crimes investigator, crime investigator,
      undercover, fugitive investigator, gang investigator, burglary investigator, narcotic, drug investigator,
      deputy investigator, district attorney investigator, district attorneys investigator,
      cybercrimes investigator, missing persons, investigations sergeant, investigator deputy,
      investigations bureau, cold case, internal affairs investigator, arson investigator, criminal profiler,
      investigations lieutenant, sheriffs investigator, investigative aide, criminal investigative
    `),
    wholeTitles: phrases(`
      investigator, investigation officer, investigations officer, investigator trainee, fraud investigator,
      child support investigator, child support officer, child support agent, investigative assistant
    `),
    agencyTitles: phrases('investigator, investigations'),
    notTitles: phrases(`
      loss prevention, store detective, vice president, vice chair, vice chancellor, vice provost,
      background investigator, accident investigator, crime scene investigator, analyst, death investigator,
      research, equal employment, clinical, principal investigator
    `),
    implies: {
      'criminal-investigations': 1,
      'evidence-and-forensics': 0.4,
      'drug-enforcement': 0.2,
      'professional-growth': 0.15,
      'victim-services': 0.15,
    },
  },
  'forensic-specialist': {
    label: 'a forensic specialist',
    titles: phrases(`
      forensic, forensics, criminalist, crime scene, crime laboratory, crime lab, latent, fingerprint,
      identification technician, identification officer, identification specialist, dna analyst, firearms examiner,
      ballistics, toxicologist, medicolegal, coroner, death investigator, medical examiner investigator,
      digital evidence, polygraph, polygrapher, suspect artist, criminal identification
    `),
    notTitles: phrases(`
      forensic psychologist, forensic nurse, forensic accountant, forensic social worker, forensic engineer,
      cyber defense
    `),
    wholeTitles: phrases('criminal specialist'),
    implies: { 'evidence-and-forensics': 1, 'criminal-investigations': 0.5 },
  },
  'evidence-technician': {
    label: 'an evidence technician',
    titles: phrases(`
      evidence, property room, property custodian, property officer, property technician, property clerk,
      property specialist, property and evidence, property control, evidence custodian
    `),
    notTitles: phrases(`
      evidence based, real property, property tax, property manager, property management, property appraiser
    `),
    implies: { 'evidence-and-forensics': 1, 'civilian-careers': 0.5, 'criminal-investigations': 0.35 },
  },
  'crime-analyst': {
    label: 'a crime analyst',
    titles: phrases(`
      crime analyst, crime analysis, intelligence analyst, crime and intelligence analyst, criminal analyst,
      criminal intelligence, intelligence specialist, intelligence research specialist, intelligence officer,
      investigative analyst, investigative research specialist, criminal research specialist, threat intelligence,
      tactical analyst, counterintelligence analyst, counter intelligence, counterintelligence, terrorist analyst,
      terrorism analyst, fusion center, real time crime center, law enforcement analyst, police analyst,
      intelligence agent, compstat, crime data, threat analyst, cyber intelligence, source analyst,
      crime statistician, police data analyst
    `),
    notTitles: phrases(`
      business intelligence, artificial intelligence, competitive intelligence, market intelligence
    `),
    agencyTitles: phrases('data analyst, statistician'),
    implies: { 'crime-analysis': 1, 'criminal-investigations': 0.25, 'mutual-aid': 0.15, 'civilian-careers': 0.2 },
  },
  'victim-advocate': {
    label: 'a victim advocate',
    titles: phrases(`
      victim, victims, witness coordinator, victim witness, domestic violence, sexual assault, child abuse,
      trafficking advocate
    `),
    agencyTitles: phrases('advocate'),
    notTitles: phrases('attorney, prosecutor, detective, investigator, identification'),
    implies: { 'victim-services': 1, 'crisis-response': 0.3, 'courts-and-civil-process': 0.1 },
  },
  'crisis-specialist': {
    label: 'a crisis response specialist',
    titles: phrases(`
      co responder, coresponder, crisis intervention, crisis response, crisis counselor, crisis negotiator,
      behavioral health responder, mental health responder, mobile crisis, police social worker, crisis specialist,
      crisis responder, homeless outreach, homeless liaison
    `),
    agencyTitles: phrases('social worker, clinician, mental health, behavioral health, case manager, psychologist'),
    implies: { 'crisis-response': 1, 'community-policing': 0.2, 'victim-services': 0.2, 'officer-wellness': 0.15 },
  },
  chaplain: {
    label: 'a police chaplain',
    titles: phrases('chaplain, chaplaincy, officer wellness'),
    notTitles: phrases('hospice, hospital chaplain, military chaplain'),
    agencyTitles: phrases('peer support, wellness coordinator, wellness'),
    implies: { 'officer-wellness': 1, 'reserve-and-volunteer': 0.3, 'crisis-response': 0.3, 'victim-services': 0.2 },
  },
  recruiter: {
    label: 'a police recruiter or background investigator',
    titles: phrases(`
      background investigator, background investigations, background specialist, police recruiter,
      recruitment officer, recruiting officer, recruitment coordinator, recruiting coordinator, recruiting sergeant,
      recruitment sergeant, law enforcement recruiter, deputy recruiter, recruitment investigator,
      recruitment specialist, recruitment unit
    `),
    agencyTitles: phrases('recruiter, recruitment, human resources, personnel, background'),
    implies: { 'recruitment-and-retention': 1, 'hiring-process': 0.7 },
  },
  'training-officer': {
    label: 'a police trainer',
    titles: phrases(`
      field training, academy instructor, academy coordinator, training sergeant, academy director,
      training lieutenant, firearms instructor, training deputy, range master, rangemaster, police instructor,
      law enforcement instructor, law enforcement trainer, academy trainer, police training,
      law enforcement training
    `),
    agencyTitles: phrases(`
      instructor, training specialist, training manager, trainer, training coordinator, training officer
    `),
    implies: {
      'field-training': 1,
      'professional-growth': 0.3,
      'supervision-and-leadership': 0.3,
      'use-of-force': 0.2,
    },
  },
  'k9-handler': {
    label: 'a K-9 handler',
    titles: phrases('k9, canine, dog handler, kennel master'),
    implies: { 'specialized-units': 1, 'drug-enforcement': 0.3, 'patrol-work': 0.3, 'professional-growth': 0.2 },
  },
  'special-operations': {
    label: 'a member of a special unit',
    titles: phrases(`
      swat, special weapons, bomb, aviation unit, aircrew, tactical flight, marine patrol, marine unit,
      marine officer, marine deputy, dive team, mounted, special operations, tactical, tactical officer, hostage,
      sharpshooter, boat deputy, harbor patrol, unmanned aircraft, explosive, police pilot, patrol pilot,
      police helicopter
    `),
    notTitles: phrases('airline, analyst, warrants'),
    agencyTitles: phrases('pilot, helicopter, flight officer'),
    implies: { 'specialized-units': 1, 'professional-growth': 0.3, 'patrol-work': 0.2 },
  },
  'community-outreach': {
    label: 'a community outreach specialist',
    titles: phrases(`
      community outreach, community affairs, community service officer, community services officer,
      community engagement, community liaison, community policing, crime prevention, public information officer,
      neighborhood officer, neighborhood liaison, community resource officer, community officer,
      community safety officer, community service patrol, community deputy, community oriented,
      neighborhood resource, public affairs officer, lgbtq liaison, police activities league, community ambassador,
      safety ambassador, violence intervention, violence interrupter, accident prevention,
      community relations officer, police community relations
    `),
    agencyTitles: phrases(`
      liaison, public information, public affairs, community specialist, community, social media, media relations,
      youth, outreach, community coordinator, community relations, community programs, community response
    `),
    notTitles: phrases(`
      community corrections, community college, community development, community planner, community nurse,
      outreach specialist legal, legal administrative, homeless outreach, community supervision, public health
    `),
    implies: { 'community-engagement': 1, 'community-policing': 0.8, 'youth-programs': 0.35, 'crisis-response': 0.2 },
  },
} satisfies Partial<Record<RoleKey, Role>>;
