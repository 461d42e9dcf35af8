import type { Topic, TopicKey } from './topic.js';
import { weighted } from './phrase-list.js';

/** Topics about the people whom the police serve. */
export const COMMUNITY_TOPICS = {
  'community-engagement': {
    name: 'Community engagement',
    inSentence: 'community engagement',
    description: 'Events, outreach and citizens academies that bring officers and residents together.',
    synonyms: ['outreach', 'coffee with a cop', 'National Night Out', 'community relations'],
    terms: weighted({
      3: `
        community engagement, community event, coffee with a cop, national night out, citizens academy,
        citizen academy, community police academy, citizens police academy, community affairs, community relations,
        community outreach, outreach program, community liaison, police community relations, community program,
        town hall meeting
      `,
      2: `
        outreach, listening session, build relationships, building relationships, positive relationships, engage,
        engagement, open house, faith based, torch run, neighborhood walk, public information officer, social media,
        liaison, building trust, build trust, bridge the gap, community members, ride along, meet and greet,
        special olympics, cookout
      `,
      1: 'neighborhood, residents, trust, partnerships, volunteers, relationship, nonprofit, stakeholders',
    }),
  },
  'community-policing': {
    name: 'Community policing',
    inSentence: 'community policing',
    description: 'Problem solving, beat ownership and policing together with a neighborhood.',
    synonyms: ['problem-oriented policing', 'beat officer', 'crime prevention', 'COP'],
    terms: weighted({
      3: `
        community policing, community oriented policing, community oriented, community oriented police,
        problem oriented policing, problem solving, neighborhood policing, beat officer, neighborhood officer,
        crime prevention, block watch, neighborhood watch, procedural justice, community policing officer
      `,
      2: `
        problem solver, neighborhood association, community organizer, community organizing, guardian,
        quality of life, 21st century policing, foot patrol, partnership with the community, broken windows,
        nuisance, root cause, revitalization, community problems, face to face contact
      `,
      1: 'beat, legitimacy, trust, residents, collaborative, neighborhood, community',
    }),
  },
  'school-safety': {
    name: 'School safety',
    inSentence: 'school safety',
    description: 'School resource officers and keeping schools safe.',
    synonyms: ['SRO', 'school resource officer', 'school police', 'active shooter'],
    terms: weighted({
      3: `
        school resource officer, school resource deputy, sro, school safety, school police, school security,
        school based law enforcement, safe schools, school officer, threat assessment, nasro, school violence,
        schools police, school district police
      `,
      2: `
        student, classroom, principal, educator, teacher, elementary, high school students, middle school, truancy,
        lockdown, active shooter, bullying, school administrators, school year, school grounds, school board,
        school district
      `,
      1: 'education, lunchroom, hallway, counselor, school',
    }),
  },
  'youth-programs': {
    name: 'Youth programs',
    inSentence: 'youth programs',
    description: 'Mentoring, explorers, camps and diversion for young people.',
    synonyms: ['explorers', 'mentoring', 'juvenile diversion', 'police athletic league'],
    terms: weighted({
      3: `
        youth, police athletic league, explorer program, explorer post, explorers, youth camp, youth academy,
        youth program, mentoring program, juvenile diversion, at risk youth, teen academy, teen court,
        cops and kids
      `,
      2: `
        juvenile, mentoring, mentor, teen, teenager, at risk, young people, mentorship, dare, summer camp,
        boys and girls club, gang prevention, juvenile court, adolescents, kids
      `,
      1: 'children, high school, camp',
    }),
  },
  'crisis-response': {
    name: 'Crisis response and mental-health calls',
    inSentence: 'crisis response',
    description: 'Co-responders, crisis intervention and calls about people in distress.',
    synonyms: ['CIT', 'co-responder', 'mental health', 'de-escalation'],
    terms: weighted({
      3: `
        crisis intervention, behavioral health, co responder, coresponder, crisis response, mental health call,
        crisis intervention team, mental health crisis, person in crisis, people in crisis, crisis negotiation,
        mobile crisis, crisis team, mental illness, welfare check, hostage negotiation
      `,
      2: `
        mental health, clinician, de escalate, de escalation, cit, homeless, homelessness, mediation, social worker,
        conflict resolution, suicidal, emotionally disturbed, involuntary commitment, standoff, barricaded,
        substance use, social services, autism, dementia, negotiator
      `,
      1: 'crisis, referral, disability, mediate, empathy, treatment, case manager, navigator',
    }),
  },
  'victim-services': {
    name: 'Victims and domestic violence',
    inSentence: 'victim services',
    description: 'Advocates, domestic violence and what victims need from the police.',
    synonyms: ['victim advocate', 'domestic violence', 'sexual assault'],
    terms: weighted({
      3: `
        victim services, victim advocate, victim advocacy, domestic violence, battering, battered,
        victim assistance, crime victims, victims of crime, lethality assessment, sexual assault victims,
        intimate partner, victimization, victim witness, victim compensation, orders of protection, strangulation
      `,
      2: `
        advocate, abuser, protective order, protection order, shelter, sexual assault, child abuse,
        human trafficking, stalking, elder abuse, domestics, safety plan, restraining order, survivors, next of kin
      `,
      1: 'domestic dispute, trauma informed, referrals, rape, victim, abuse',
    }),
  },
  'use-of-force': {
    name: 'Use of force and accountability',
    inSentence: 'use of force',
    description: 'Force, body cameras, complaints, oversight and what the public may expect.',
    synonyms: ['body cameras', 'oversight', 'internal affairs', 'accountability'],
    terms: weighted({
      3: `
        use of force, body worn camera, body camera, internal affairs, accountability board, civilian oversight,
        police accountability, deadly force, excessive force, officer involved shooting, use of force policy,
        police misconduct, consent decree, early intervention system, duty to intervene, force review
      `,
      2: `
        de escalation, accountability, misconduct, transparency, disciplinary action, oversight, taser, less lethal,
        reasonableness, internal investigation, implicit bias, bias, civil rights, footage, pursuit policy,
        review board, brutality, integrity
      `,
      1: 'discipline, settlement, lawsuit, police reform, complaints',
    }),
  },
  'animal-and-code': {
    name: 'Animal control and code enforcement',
    inSentence: 'animal control and code enforcement',
    description: 'Animal control, code enforcement and the small calls that make a neighborhood livable.',
    synonyms: ['animal control', 'humane officer', 'code enforcement', 'parking'],
    terms: weighted({
      3: `
        animal control, animal control officer, code enforcement, code compliance, code officer, humane officer,
        animal services, animal cruelty, stray animals, dog bite, rabies, animal shelter, municipal code violation,
        abandoned vehicle, nuisance abatement
      `,
      2: `
        stray, kennel, leash, impound, ordinance, zoning, junk, weeds, parking enforcement, parking ticket, meter,
        property maintenance, dangerous dog, dead animal, quarantine, euthanasia
      `,
      1: 'nuisance, noise complaint, ordinances, inspection, notice of violation, livestock, humane, dog, animal',
    }),
  },
} satisfies Partial<Record<TopicKey, Topic>>;
