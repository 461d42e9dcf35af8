import type { Topic, TopicKey } from './topic.js';
import { weighted } from './phrase-list.js';

/** Topics about the work itself. */
export const DUTY_TOPICS = {
  'patrol-work': {
    name: 'Patrol work',
    inSentence: 'patrol work',
    description: 'The shift of a patrol officer: calls, stops, reports and long nights.',
    synonyms: ['patrol', 'beat', 'calls for service', 'street cop'],
    terms: weighted({
      3: `
        patrol officer, patrol work, patrol shift, calls for service, preventive patrol, street cop, patrol car,
        routine patrol, proactive patrol, patrol division, beat cop, uniformed patrol
      `,
      2: `
        beat, squad car, domestic disturbance, disturbance, police report, building check, take home car, cruiser,
        report writing, first on scene, suspicious activity, foot pursuit, patrol, street officer, midnight shift,
        on the street
      `,
      1: 'police officer, arrest, disputes, burglar alarm, ordinances, drunk, shift, night shift',
    }),
  },
  'mutual-aid': {
    name: 'Mutual aid and agency collaboration',
    inSentence: 'mutual aid',
    description: 'How agencies back each other up across their borders.',
    synonyms: ['mutual aid', 'task force', 'interagency', 'backup'],
    terms: weighted({
      3: `
        mutual aid, multijurisdictional, multi jurisdictional, interagency, inter agency,
        backup from other agencies, mutual assistance, memorandum of understanding, cross deputize, cross deputized,
        multi agency, cross commissioning, regional team, joint operation
      `,
      2: `
        neighboring agency, neighboring county, task force, joint training, other agencies, information sharing,
        incident command, unified command, backup, regional, area agencies, surrounding agencies, interoperability,
        shared radio, joint, first responders, neighboring department, neighboring town, neighboring jurisdiction,
        interlocal agreement, outside agency, other departments, another agency, collaborate, help from
      `,
      1: 'federal agencies, state police, collaboration, partner agencies, jurisdiction, state federal',
    }),
  },
  'emergency-dispatch': {
    name: '911 dispatch and communications',
    inSentence: '911 dispatch',
    description: 'Call takers and dispatchers: the voice before the car arrives.',
    synonyms: ['911', 'dispatcher', 'telecommunicator', 'call taker'],
    terms: weighted({
      3: `
        911, e911, dispatcher, telecommunicator, emergency communications, call taker, computer aided dispatch,
        computer assisted dispatch, emergency medical dispatch, telecommunications, public safety answering point,
        psap, ng911, emergency dispatch, police dispatcher, 911 operator, dispatch center
      `,
      2: `
        dispatch, communications center, communications division, communications operator, communications officer,
        caller, console, pre arrival instructions, headset, hang up call, call handling, multi line telephone,
        call center, emergency call, emergency operations center, location of the call
      `,
      1: 'radio traffic, phone call, ems',
    }),
  },
  'criminal-investigations': {
    name: 'Criminal investigations',
    inSentence: 'criminal investigations',
    description: 'Detectives, interviews, case files and the craft of solving crimes.',
    synonyms: ['detective', 'homicide', 'interview and interrogation', 'case work'],
    terms: weighted({
      3: `
        criminal investigation, homicide investigation, clearance rate, cold case, investigative strategies,
        investigative, case management, solvability, homicide unit, major crimes, interviewing witnesses,
        interrogation, detective bureau, detective work, detective unit, investigative interview, lead detective,
        interview room
      `,
      2: `
        investigation, homicide, undercover, follow up investigation, search warrant, affidavit, surveillance,
        suspect, witness statement, fraud, scam, burglary, robbery, informant, confession, lineup, arson,
        cybercrime, financial crimes, murder, internet crimes, canvass, detective, investigator
      `,
      1: 'theft, clues, timeline, interview, investigate, case file, witness',
    }),
  },
  'evidence-and-forensics': {
    name: 'Evidence and forensics',
    inSentence: 'evidence and forensics',
    description: 'Crime scenes, laboratories, chain of custody and the property room.',
    synonyms: ['crime scene', 'forensics', 'property room', 'CSI', 'crime lab'],
    terms: weighted({
      3: `
        forensic, forensics, evidence technician, crime scene, crime scene investigator, chain of custody,
        property room, evidence room, crime lab, crime laboratory, criminalist, latent print, dna, ballistics,
        fingerprint examiner, physical evidence, evidence custodian, digital forensics, toxicology
      `,
      2: `
        fingerprint, latent, property and evidence, evidence collection, laboratory, blood, swab, barcode, disposal,
        packaging, tool marks, cell phone extraction, evidence storage, biological
      `,
      1: 'inventory, evidence, photographing',
    }),
  },
  'crime-analysis': {
    name: 'Crime analysis and data',
    inSentence: 'crime analysis',
    description: 'Analysts, maps and numbers that tell where crime is going.',
    synonyms: ['crime analyst', 'intelligence', 'data', 'crime mapping', 'CompStat'],
    terms: weighted({
      3: `
        crime analysis, crime analyst, crime mapping, compstat, intelligence analyst, crime trends, hot spot,
        hot spots, predictive policing, intelligence led, fusion center, open data, data driven,
        criminal intelligence, crime data, crime patterns, intelligence analysis, real time crime center
      `,
      2: `
        analyst, analytics, statistics, statistical, intelligence, data, dashboard, crime rate, spreadsheet,
        link analysis, bulletin, nibrs, gis, data analysis, intelligence network, threat analysis
      `,
      1: 'trends, patterns, map, research',
    }),
  },
  'traffic-safety': {
    name: 'Traffic and highway safety',
    inSentence: 'traffic safety',
    description: 'Crashes, impaired driving and enforcement on the road.',
    synonyms: ['traffic enforcement', 'crash investigation', 'DUI', 'commercial vehicles'],
    terms: weighted({
      3: `
        traffic safety, highway patrol, traffic enforcement, crash reconstruction, crash investigation,
        impaired driving, traffic stop, traffic unit, commercial vehicle, drunk driving, dwi, dui,
        traffic fatalities, traffic crash, fatal crash, highway safety, motor officer, speed enforcement,
        motor carrier, roadside
      `,
      2: `
        crash, crashes, highway, roadway, motorist, seat belt, speeding, collision, motorcycle, traffic citation,
        work zone, interstate, weigh station, traffic control, accident reconstruction
      `,
      1: 'citation, radar, accident, intersection, stranded, injury, speed, traffic, road, trooper',
    }),
  },
  'jails-and-corrections': {
    name: 'Jails and corrections',
    inSentence: 'jails and corrections',
    description: 'Custody work: booking, housing units, transport and the people inside.',
    synonyms: ['detention', 'jail', 'correctional officer', 'prison', 'inmates'],
    terms: weighted({
      3: `
        jail, inmate, detention, corrections, correctional, correctional officer, corrections officer,
        detention officer, prison, jailer, direct supervision, detention center, detention facility, county jail,
        housing unit, juvenile detention, contraband, cell extraction
      `,
      2: `
        booking, prisoner, detainee, arrestee, custody, incarcerated, incarceration, lockup, transport of prisoners,
        intake, classification, suicide watch, visitation, escape, offender, overcrowding, sally port, pod,
        cell block, jail cell
      `,
      1: 'facility, headcount',
    }),
  },
  'community-corrections': {
    name: 'Probation and parole',
    inSentence: 'probation and parole',
    description: 'Supervising people in the community after court or prison.',
    synonyms: ['probation officer', 'parole', 'community supervision', 'reentry'],
    terms: weighted({
      3: `
        probation officer, parole officer, parole, probationer, parolee, community supervision,
        community corrections, caseload, presentence report, presentence investigation, pretrial services, reentry,
        home visit, juvenile probation, probation department, conditions of supervision, probation and parole,
        electronic monitoring, drug court
      `,
      2: `
        recidivism, risk assessment, conditions of release, ankle monitor, technical violation, revocation,
        offender, supervised release, probation, field visit, case plan
      `,
      1: 'rehabilitation, supervision, drug testing',
    }),
  },
  'drug-enforcement': {
    name: 'Drug enforcement',
    inSentence: 'drug enforcement',
    description: 'Narcotics units, drug task forces and overdose response.',
    synonyms: ['narcotics', 'opioids', 'drug task force', 'overdose'],
    terms: weighted({
      3: `
        narcotics, opioid, fentanyl, methamphetamine, drug task force, drug enforcement, drug unit,
        narcotics officer, drug trafficking, drug investigation, drug dealer, narc, cocaine, heroin, controlled buy,
        vice, buy fund, drug intelligence, drug case
      `,
      2: `
        overdose, naloxone, narcan, substance abuse, undercover, confidential informant, cannabis, marijuana,
        possession with intent, distribution, meth, seizure, drug arrest, buy money, asset forfeiture
      `,
      1: 'addiction, pills, task force, drug',
    }),
  },
  'specialized-units': {
    name: 'Specialized units',
    inSentence: 'specialized units',
    description: 'K-9, SWAT, marine, aviation, bomb and other special teams.',
    synonyms: ['K-9', 'SWAT', 'bomb squad', 'aviation', 'marine patrol', 'mounted'],
    terms: weighted({
      3: `
        k9, canine, swat, bomb squad, bomb technician, special operations, aviation unit, marine unit,
        marine patrol, mounted unit, dive team, tactical team, emergency response team, special weapons, police dog,
        k9 handler, sniper, tactical, drone, unmanned aircraft, honor guard, motor unit, explosive ordnance
      `,
      2: `
        handler, helicopter, pilot, negotiators, mounted, diver, explosives, explosive, breaching, air support,
        specialized unit, special team, horse, patrol dog, aviation, tracking dog, hazardous devices
      `,
      1: 'marine, selection, aircraft, callout',
    }),
  },
  'courts-and-civil-process': {
    name: 'Courts, warrants and civil process',
    inSentence: 'courts and civil process',
    description: 'Bailiffs, court security, warrants and serving papers.',
    synonyms: ['bailiff', 'court security', 'civil process', 'warrants', 'marshal', 'constable'],
    terms: weighted({
      3: `
        civil process, court security, courtroom security, courthouse security, bailiff, process server,
        serve papers, serve civil papers, civil papers, eviction, warrant service, fugitive, judicial marshal,
        court officer, marshal, constable, service of process, courtroom, deputy marshal, court room,
        writ of execution, serving papers, serving civil papers
      `,
      2: `
        courthouse, subpoena, summons, testify, testimony, garnishment, extradition, jury, prisoner transport, levy,
        foreclosure, repossession, judicial, arrest warrant
      `,
      1: 'docket, hearing, magistrate, trial, court, judge, warrant, prosecutor',
    }),
  },
} satisfies Partial<Record<TopicKey, Topic>>;
