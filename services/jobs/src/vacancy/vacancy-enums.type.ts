import { registerEnumType } from 'type-graphql';

export enum VacancyState {
  OPEN = 'OPEN',
  EXPIRED = 'EXPIRED',
  FILLED = 'FILLED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(VacancyState, {
  name: 'VacancyState',
  description: 'Where a vacancy stands in its life, read off its dates at the moment of the query.',
  valuesConfig: {
    OPEN: { description: 'Applications are taken.' },
    EXPIRED: { description: 'The closing date has passed.' },
    FILLED: { description: 'Somebody was hired.' },
    WITHDRAWN: { description: 'Taken back by the agency or gone from its feed.' },
  },
});

export enum VacancyClosedReason {
  EXPIRED = 'EXPIRED',
  FILLED = 'FILLED',
  WITHDRAWN_BY_AGENCY = 'WITHDRAWN_BY_AGENCY',
  REMOVED_FROM_FEED = 'REMOVED_FROM_FEED',
  POLICY = 'POLICY',
}
registerEnumType(VacancyClosedReason, {
  name: 'VacancyClosedReason',
  description: 'Why a vacancy ended.',
  valuesConfig: {
    EXPIRED: { description: 'Its closing date passed.' },
    FILLED: { description: 'Somebody was hired.' },
    WITHDRAWN_BY_AGENCY: { description: 'The agency took it back.' },
    REMOVED_FROM_FEED: { description: 'Its feed no longer has it.' },
    POLICY: { description: 'It broke a rule of the site.' },
  },
});

export enum PositionType {
  SWORN_OFFICER = 'SWORN_OFFICER',
  DEPUTY_SHERIFF = 'DEPUTY_SHERIFF',
  STATE_TROOPER = 'STATE_TROOPER',
  FEDERAL_AGENT = 'FEDERAL_AGENT',
  INVESTIGATOR = 'INVESTIGATOR',
  CADET_OR_RECRUIT = 'CADET_OR_RECRUIT',
  LATERAL = 'LATERAL',
  SUPERVISOR = 'SUPERVISOR',
  COMMAND = 'COMMAND',
  DISPATCHER = 'DISPATCHER',
  CORRECTIONS = 'CORRECTIONS',
  COMMUNITY_SERVICE_OFFICER = 'COMMUNITY_SERVICE_OFFICER',
  ANALYST = 'ANALYST',
  OTHER_CIVILIAN = 'OTHER_CIVILIAN',
}
registerEnumType(PositionType, {
  name: 'PositionType',
  description: 'What kind of position it is.',
  valuesConfig: {
    SWORN_OFFICER: { description: 'Police officer: patrol, school, campus, transit, park.' },
    DEPUTY_SHERIFF: { description: "Deputy of a sheriff's office, court officers and constables." },
    STATE_TROOPER: { description: 'Trooper of a state police or highway patrol.' },
    FEDERAL_AGENT: { description: 'Agent or officer of a federal agency.' },
    INVESTIGATOR: { description: 'Detective or investigator.' },
    CADET_OR_RECRUIT: { description: 'Cadet, recruit or trainee, before certification.' },
    LATERAL: { description: 'For officers who are certified already.' },
    SUPERVISOR: { description: 'Corporal, sergeant or lieutenant, or their like.' },
    COMMAND: { description: 'Captain and above: chief, sheriff, commander.' },
    DISPATCHER: { description: '911 dispatcher or call taker.' },
    CORRECTIONS: { description: 'Detention, corrections, probation and parole.' },
    COMMUNITY_SERVICE_OFFICER: {
      description: 'Unsworn officer: community service, animal control, parking, crossing guard.',
    },
    ANALYST: { description: 'Crime or intelligence analyst, evidence and forensic staff.' },
    OTHER_CIVILIAN: { description: 'Any other civilian position.' },
  },
});

export enum EmploymentType {
  FULL_TIME = 'FULL_TIME',
  PART_TIME = 'PART_TIME',
  CONTRACTOR = 'CONTRACTOR',
  TEMPORARY = 'TEMPORARY',
  INTERN = 'INTERN',
  VOLUNTEER = 'VOLUNTEER',
  PER_DIEM = 'PER_DIEM',
  OTHER = 'OTHER',
}
registerEnumType(EmploymentType, {
  name: 'EmploymentType',
  description: 'Kind of employment, in the vocabulary of schema.org and Google for Jobs.',
  valuesConfig: {
    FULL_TIME: { description: 'Full time.' },
    PART_TIME: { description: 'Part time.' },
    CONTRACTOR: { description: 'Contractor.' },
    TEMPORARY: { description: 'For a time.' },
    INTERN: { description: 'Internship.' },
    VOLUNTEER: { description: 'Unpaid.' },
    PER_DIEM: { description: 'By the day.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum WorkArrangement {
  ON_SITE = 'ON_SITE',
  HYBRID = 'HYBRID',
  REMOTE = 'REMOTE',
}
registerEnumType(WorkArrangement, {
  name: 'WorkArrangement',
  description: 'Where the work is done from.',
  valuesConfig: {
    ON_SITE: { description: 'At the place.' },
    HYBRID: { description: 'Partly from home.' },
    REMOTE: { description: 'From home.' },
  },
});

export enum TopicOrigin {
  FEED = 'FEED',
  CLASSIFIER = 'CLASSIFIER',
  EDITOR = 'EDITOR',
}
registerEnumType(TopicOrigin, {
  name: 'TopicOrigin',
  description: 'Who said that a vacancy is about a topic.',
  valuesConfig: {
    FEED: { description: 'The feed.' },
    CLASSIFIER: { description: 'The classification of its text.' },
    EDITOR: { description: 'An editor.' },
  },
});
