import { phrases } from './phrase-list.js';
import type { Role, RoleKey } from './role.js';

/** Officers who are known by their agency. */
export const AGENCY_ROLES = {
  'campus-officer': {
    label: 'a campus police officer',
    titles: phrases(`
      campus police, university police, college police, campus safety, campus security, campus officer,
      campus public safety, campus law enforcement, university officer, campus patrol, university public safety,
      college public safety, hospital police, police officer university, police officer college,
      campus peace officer
    `),
    notTitles: phrases(`
      professor, faculty, dean, lecturer, college aide, college intern, registrar, college student,
      college graduate, counsel, scientist, engineer
    `),
    agencyTitles: phrases('university, college, campus'),
    implies: {
      'campus-policing': 1,
      'community-policing': 0.3,
      'patrol-work': 0.4,
      'crisis-response': 0.3,
      'school-safety': 0.3,
      'victim-services': 0.2,
      'community-engagement': 0.2,
    },
  },
  'transit-officer': {
    label: 'a transit, port or airport officer',
    titles: phrases(`
      transit police, transit officer, transit authority, transit specialist, transit security, rail police,
      rail officer, airport police, airport officer, airport public safety, airport safety, airport security,
      port police, port authority, port officer, port security, harbor police, harbor officer, fare inspector,
      fare enforcement, bridge and tunnel, bridge police, bus police, metro transit, track patrol,
      transportation police, secured entrance, amtrak, track watchman, railroad police, railroad safety,
      railroad watchman, railroad officer, railroad special agent, public transit specialist
    `),
    notTitles: phrases(`
      railroad engineer, airport planner, transit planner, transit operator, airport operations, planning, engineer,
      maintenance, baggage, electrician, conductor, transit analyst, screener, supervising transit, management,
      project, analyst, inspector transit
    `),
    agencyTitles: phrases('transit, airport, railroad, turnpike'),
    wholeTitles: phrases('patroller'),
    implies: { 'transit-policing': 1, 'patrol-work': 0.4, 'crisis-response': 0.3, 'big-city-policing': 0.2 },
  },
  'tribal-officer': {
    label: 'a tribal police officer',
    titles: phrases(`
      nation police, reservation police, pueblo police, bureau of indian affairs, bia police, tribal police,
      tribal officer, indian affairs police, tribal law enforcement, tribal public safety, tribal patrol,
      tribal game
    `),
    notTitles: phrases(`
      attorney, liaison specialist, relations specialist, tribal relations, operations specialist, government
    `),
    agencyTitles: phrases('tribal, tribe, nation'),
    implies: {
      'tribal-policing': 1,
      'rural-policing': 0.6,
      'patrol-work': 0.5,
      'mutual-aid': 0.5,
      'community-policing': 0.3,
    },
  },
  'marshal-constable': {
    label: 'a marshal or constable',
    titles: phrases(`
      marshal, marshall, constable, town marshal, city marshal, deputy marshal, village marshal, deputy constable
    `),
    notTitles: phrases(`
      fire, air marshal, united states, federal, marshall county, marshal county, marshall university,
      school marshal, court constable, deportation
    `),
    implies: { 'courts-and-civil-process': 0.8, 'patrol-work': 0.5, 'small-town-policing': 0.4, 'rural-policing': 0.2 },
  },
  'federal-agent': {
    label: 'a federal officer or agent',
    titles: phrases(`
      special agent, federal agent, federal police, border patrol, border protection, border guard,
      united states marshal, air marshal, fbi, dea, atf, secret service, homeland security, customs,
      drug enforcement agent, drug enforcement administration, immigration, deportation officer,
      diplomatic security, federal protective, intelligence operative, military police,
      department of defense police, patrol agent, patrol inspector, federal law enforcement, postal inspector,
      counterterrorism, customs opener, drug inspector, uniformed division, cyber special agent,
      law enforcement agent, alcohol law enforcement, enforcement agent, bureau of alcohol, federal air,
      federal officer, cia agent, central intelligence, united states police
    `),
    agencyTitles: phrases('agent'),
    notTitles: phrases(`
      purchasing agent, real estate, customs broker, attorney, insurance, lawyer, immigration judge, ticket agent,
      station agent, traffic enforcement agent, customer
    `),
    wholeTitles: phrases(`
      agriculture specialist, import specialist, air import specialist, ocean import specialist, special inspector,
      spy
    `),
    implies: {
      'federal-law-enforcement': 1,
      'criminal-investigations': 0.4,
      'hiring-process': 0.2,
      'drug-enforcement': 0.2,
    },
  },
  deputy: {
    label: "a sheriff's deputy",
    titles: phrases(`
      deputy sheriff, sheriffs deputy, patrol deputy, road deputy, sheriff deputy, deputy sheriffs,
      sheriffs officer, sheriff officer, sheriff patrol, deputy certified sheriff, county police officer
    `),
    agencyTitles: phrases('sheriff, deputy, deputies'),
    notTitles: phrases(`
      deputy director, deputy commissioner, deputy counsel, deputy general, deputy clerk, deputy city,
      deputy county, deputy attorney, deputy district, deputy public, deputy executive, deputy assistant,
      deputy administrator, deputy treasurer, deputy assessor, deputy manager, deputy mayor, deputy secretary,
      deputy program, deputy project, deputy chief information, deputy registrar, deputy agency, deputy press,
      deputy resident, deputy regional, deputy associate, deputy fire, deputy budget, deputy unit,
      deputy prosecutor, deputy prosecuting, deputy finance, deputy health, deputy comptroller,
      deputy inspector general, deputy division, deputy policy, deputy head
    `),
    wholeTitles: phrases('deputy, deputies'),
    implies: {
      'sheriffs-office-careers': 1,
      'rural-policing': 0.6,
      'patrol-work': 0.5,
      'mutual-aid': 0.5,
      'courts-and-civil-process': 0.25,
      'professional-growth': 0.35,
      'officer-wellness': 0.2,
    },
  },
  'patrol-officer': {
    label: 'a patrol officer',
    titles: phrases(`
      police officer, patrol officer, patrolman, patrolwoman, patrol, policeman, policewoman, peace officer,
      public safety officer, town police, village police, city police, sworn officer, uniformed officer,
      law enforcement officer, master police officer, cop, officer patrol, full time officer, police worker,
      night officer, evening officer, day officer, sworn, patrol driver, certified police, beat officer
    `),
    wholeTitles: phrases('officer, police, police ii, duty officer, safety officer, protective officer'),
    agencyTitles: phrases('officer, police, law enforcement, public safety'),
    notTitles: phrases(`
      police attorney, public safety planner, public safety engineer, police surgeon, patrol mechanic, ski patrol,
      public safety network, police psychologist, counsel, attorney, engineer, insurance, nurse, physician,
      public safety telecommunications engineer, cybersecurity, architect, patrol guard, analyst, merchant,
      police guard, public safety technology
    `),
    implies: {
      'patrol-work': 1,
      'professional-growth': 0.7,
      'field-training': 0.6,
      'crisis-response': 0.5,
      'use-of-force': 0.4,
      'community-policing': 0.4,
      'officer-wellness': 0.25,
      'hiring-process': 0.15,
    },
  },
  'security-officer': {
    label: 'a security officer',
    titles: phrases(`
      security officer, security guard, armed security, protective services officer, security supervisor,
      security resource, safety and security, security police, special officer, special police, protection officer,
      armed guard, security specialist police, guard driver, gate guard, unarmed security, security patrol,
      watchman, protective service, security agent, patrol guard, police guard, plant guard, government guard,
      security monitor, merchant police, merchant patroller, plant protection, security inspector,
      security assistant, custom protection, private security, watchguard, security checker, school guard,
      bank guard, maritime guard, camp guard, custom protection officer, merchant patrol, truck guard,
      security screener, airport screener, transportation security, baggage screener, armored car, bodyguard,
      gateman, roundsman, gate watchman, security representative, surveillance officer
    `),
    wholeTitles: phrases('guard, security, gate keeper'),
    notTitles: phrases(`
      information security, cyber security, cybersecurity, social security, network security, lifeguard,
      security engineer, data security, security architect, personnel security, industrial security, it security,
      security analyst, life guard, application security, computer
    `),
    implies: {
      'patrol-work': 0.5,
      'campus-policing': 0.4,
      'crisis-response': 0.4,
      'transit-policing': 0.2,
      'courts-and-civil-process': 0.2,
      'hiring-process': 0.3,
      'civilian-careers': 0.2,
    },
  },
} satisfies Partial<Record<RoleKey, Role>>;
