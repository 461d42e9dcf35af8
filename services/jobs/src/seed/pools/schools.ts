import type { RoleText } from './role-text.js';

export const SCHOOL_RESOURCE_OFFICER: RoleText = {
  titles: [
    'School Resource Officer',
    'School Resource Officer (SRO)',
    'Police Officer - School Resource',
    'SRO - Middle and High School',
    'School Resource Deputy',
    'School Safety Officer (Sworn)',
  ],
  openings: [
    '{theAgency} is selecting a school resource officer.',
    'The SRO is teacher, counselor and officer, in about that order.',
    'This assignment is in the schools of {place}: students first, enforcement last.',
    'We need an officer whom a ninth-grader will talk to.',
    'A school year in the hallways, a summer on patrol: that is the rhythm of this post.',
  ],
  duties: [
    'keep the campus safe and know every door of it',
    'get to know students, staff and parents before there is a problem',
    'teach on drugs, driving, social media and the law',
    'run active-shooter and lockdown drills with the administration',
    'sit on the behavioral threat assessment team',
    'investigate crimes on campus and leave school discipline to the school',
    'use diversion and restorative steps before arrest wherever the law allows',
    'mentor students at risk and know the counselors by first name',
    'watch arrival, dismissal, lunch and games',
    'work with juvenile court, probation and child protection',
    'plan school safety with fire, dispatch and the district',
    'help with truancy and runaway cases',
    'lead youth programs: summer camp, explorers, police athletic league',
    'return to patrol in summer and on snow days',
    'answer anonymous tips at night if they cannot wait',
  ],
  wants: [
    'the basic SRO course within six months',
    'ease with young people, and the judgment to match',
    'crisis intervention and adolescent mental health training is an advantage',
    'no sustained complaints',
    'public speaking',
  ],
};

export const CROSSING_GUARD: RoleText = {
  titles: ['School Crossing Guard', 'Crossing Guard', 'Adult School Crossing Guard', 'Crossing Guard - Substitute'],
  openings: [
    '{theAgency} needs crossing guards for the school year.',
    'Two hours a day, and every child on the corner knows your name.',
    'This is part-time work on school days for someone who likes children and does not mind weather.',
    'School crossing guards are wanted for morning and afternoon posts in {place}.',
  ],
  duties: [
    'help children cross safely before and after school',
    'step out first, with the paddle up, and hold traffic until the last child is across',
    'teach children to wait, look and walk',
    'report dangerous driving, plates included, to patrol',
    'report suspicious people near the school',
    'note broken signals, faded crosswalks and snow banks',
    'keep the post in rain, heat and cold',
    'call the sergeant if you cannot come, early enough to find a substitute',
    'wear the vest and carry the whistle',
    'greet parents; they are your best eyes',
    'attend the safety training at the start of the school year',
  ],
  wants: [
    'reliability every school day',
    'good vision and hearing',
    'ability to stand outdoors for an hour at a time',
    'a kind, firm manner with children',
    'retirees are welcome',
  ],
};
