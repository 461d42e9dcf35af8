import type { Topic, TopicKey } from './topic.js';
import { weighted } from './phrase-list.js';

/** Topics about coming into the profession, staying in it and growing in it. */
export const CAREER_TOPICS = {
  'recruitment-and-retention': {
    name: 'Recruitment and retention',
    inSentence: 'recruitment',
    description: 'How agencies find officers, and what makes them stay or leave.',
    synonyms: ['recruiting', 'retention', 'turnover', 'staffing'],
    terms: weighted({
      3: `
        recruitment, retention, recruiter, turnover, attract qualified candidates, attrition, staffing shortage,
        retaining officers, retain officers, staffing crisis, recruiters, officers leave, leaving the department,
        officers left, recruiting
      `,
      2: `
        recruit, retain, hiring, applicant pool, applicants, vacancies, signing bonus, hiring bonus,
        competitive pay, raise salaries, background investigator, qualified candidates, leave the department,
        staffing level, exit interview, job fair
      `,
      1: 'vacancy, salary, salaries, incentive, staffing, discriminatory hiring, background investigation, shortage',
    }),
  },
  'hiring-process': {
    name: 'The hiring process',
    inSentence: 'the hiring process',
    description: 'Tests, background checks and interviews, seen by the applicant.',
    synonyms: ['applying', 'background check', 'polygraph', 'oral board', 'written test', 'becoming an officer'],
    terms: weighted({
      3: `
        hiring process, background investigation, oral board, written exam, written test, physical agility,
        agility test, polygraph, psychological evaluation, psychological examination, personal history statement,
        conditional offer, selection process, application process, how to become, entrance exam, civil service exam,
        physical fitness test, becoming a police officer, lateral entry, lateral transfer, background check
      `,
      2: `
        applicant, apply, eligibility list, minimum qualifications, requirements, candidate, physical ability test,
        disqualified, medical examination, drug test, chief interview, reciprocity, lateral, certification transfer,
        credit check, references, preparing for, background investigator
      `,
      1: 'diploma, citizen, military experience, transcript, fitness, at least 21, qualify',
    }),
  },
  'professional-growth': {
    name: 'Professional growth',
    inSentence: 'professional growth',
    description: 'Promotion, specializing, moving sideways: how a career in policing grows.',
    synonyms: ['promotion', 'career path', 'advancement', 'specializing'],
    terms: weighted({
      3: `
        promotion, promoted, promotional, advancement, advance, professional growth, career path,
        career development, promotional exam, promotional process, career goal, career ladder, assessment center,
        making sergeant, professional development
      `,
      2: `
        career, specialize, specialization, specialized training, career opportunity, portfolio, next level,
        lateral move, mentor, networking, rise through the ranks, promote, rank, detective exam
      `,
      1: 'certification, tuition reimbursement, reputation, opportunity, leadership, college degree',
    }),
  },
  'field-training': {
    name: 'Academy and field training',
    inSentence: 'field training',
    description: 'The academy, the field training officer and the first year.',
    synonyms: ['FTO', 'police academy', 'rookie', 'probationary officer'],
    terms: weighted({
      3: `
        field training, field training officer, field training program, fto, police academy, academy class,
        recruit training, basic academy, phase training, recruit officer, law enforcement academy
      `,
      2: `
        trainee, rookie, cadet, probationary, probation period, daily observation report, instructor, new officer,
        training program, in service training, drill, curriculum, graduation, post certification
      `,
      1: 'probation, basic training, certified, firearms qualification, scenario, academy, recruit, trainer',
    }),
  },
  'officer-wellness': {
    name: 'Officer wellness',
    inSentence: 'officer wellness',
    description: 'Stress, sleep, trauma and the people who help officers and dispatchers through them.',
    synonyms: ['wellness', 'peer support', 'PTSD', 'burnout', 'stress', 'chaplain'],
    terms: weighted({
      3: `
        wellness, peer support, ptsd, burnout, mental wellness, officer wellness, post traumatic, vicarious trauma,
        chaplain, chaplaincy, officer suicide, critical incident stress, compassion fatigue,
        employee assistance program, line of duty death, health and wellness
      `,
      2: `
        suicide, stress, trauma, traumatic, resilience, fatigue, depression, insomnia, alcohol abuse,
        first responder mental health, debriefing, counselor, family life, spouse, emotional, clergy, grief,
        shift work, night shift, coping
      `,
      1: 'anxiety, distress, overtime, stressful, exhaustion, counseling, long hours, faith, sleep, marriage',
    }),
  },
  'supervision-and-leadership': {
    name: 'Supervision and leadership',
    inSentence: 'leadership',
    description: 'Sergeants, chiefs and the craft of leading officers.',
    synonyms: ['sergeant', 'chief', 'leadership', 'command staff'],
    terms: weighted({
      3: `
        first line supervisor, new sergeant, police leadership, command staff, chief of police, police chief,
        watch commander, leadership training, supervising officers, leading officers, performance evaluation,
        sergeants and lieutenants, executive leadership, sheriff elect, new chief
      `,
      2: `
        lieutenant, leadership, leader, captain, commander, squad, span of control, strategic plan,
        shift supervisor, accountability of supervisors, labor union, city manager, city council, supervising,
        leading a squad, chain of command, chief
      `,
      1: 'management, manager, delegate, coaching, sergeant, supervisor',
    }),
  },
  'civilian-careers': {
    name: 'Records, property and other civilian careers',
    inSentence: 'civilian careers',
    description: 'Work in a police agency without a badge: records, property, technology, administration.',
    synonyms: ['records clerk', 'civilian jobs', 'non-sworn', 'police administration'],
    terms: weighted({
      3: `
        civilian employee, non sworn, nonsworn, civilian staff, records clerk, records division, records bureau,
        records management system, records technician, police records, civilian position, civilian career,
        professional staff, fingerprint technician, front desk, records unit, civilianization,
        public records request, ncic entry, crossing guard
      `,
      2: `
        civilian, clerical, administrative assistant, data entry, typing, customer service, redaction,
        property clerk, property room, fleet, front counter, filing, secretary, police aide, freedom of information,
        ncic, nibrs, parking enforcement, information technology, records room, records office,
        police report copies
      `,
      1: 'administrative, software, uniform crime reporting, keyboard, records, clerk',
    }),
  },
  'reserve-and-volunteer': {
    name: 'Reserve officers and volunteers',
    inSentence: 'reserve service',
    description: 'Part-time, reserve and auxiliary officers, and citizens who help.',
    synonyms: ['reserve deputy', 'auxiliary', 'volunteer', 'part-time officer', 'posse'],
    terms: weighted({
      3: `
        reserve officer, reserve deputy, reserve deputies, auxiliary, auxiliary officer,
        volunteers in police service, part time officer, reserve unit, reserve program, special deputy, posse,
        reserve academy, seasonal officer, part time police, citizen patrol, citizens on patrol, volunteer officer,
        reserves
      `,
      2: 'reserve, part time, unpaid, volunteer hours, level one reserve, seasonal, special police, volunteer',
      1: 'day job, hours per month, spare time, donate',
    }),
  },
} satisfies Partial<Record<TopicKey, Topic>>;
