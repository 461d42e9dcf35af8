import { describe, expect, it } from '@jest/globals';
import { roleOfTitle, type RoleKey } from './roles.js';

/**
 * Titles by role. Many are alternate titles of O*NET (U.S. Department of Labor) for the police-related occupations, the
 * others are how agencies word their postings.
 */
const TITLES: Record<RoleKey | 'none', string> = {
  dispatcher: `911 Dispatcher; 9-1-1 Call Taker; Public Safety Telecommunicator (911 Dispatcher) - Washington County
    Sheriff's Office; Emergency Communications Officer (ECO); Communications Supervisor - Police; Police Service
    Representative; Fire Dispatcher; Telecommunicator I; Police and Fire Dispatcher; Radio Dispatcher; Dispatch
    Shift Supervisor`,
  'school-resource-officer': `School Resource Officer (SRO); Police Officer - School Resource Officer, Town of Elon;
    School Resource Deputy; Security Resource Officer - Dayton Public Schools; School Safety Agent; SRO - Middle
    School; Drug Abuse Resistance Education Officer (DARE Officer); School District Police Officer`,
  'detention-officer': `Detention Deputy - County Sheriff, Florida; Corrections Officer (CO); Correctional Sergeant;
    Jailer; Jail Administrator; Booking Officer; Custody Deputy Sheriff; Juvenile Detention Officer; Correction
    Officer Supervisor; Turnkey; Police Matron`,
  'probation-officer': `Probation Officer; Parole Officer I; Chief Probation Officer; Community Corrections Officer;
    Pretrial Services Officer; Juvenile Probation Officer`,
  detective: `Detective; Police Detective - City of Sterling; Detective (Lateral); Detective Sergeant; Homicide
    Investigator; Criminal Investigator; Vice Detective; Sheriff's Detective; Railroad Detective; Investigator;
    Narcotics Agent`,
  'forensic-specialist': `Crime Scene Investigator (CSI); Latent Print Examiner; Criminalist; Forensic Scientist;
    Fingerprint Classifier; Identification Technician; Polygraph Examiner; Digital Forensic Examiner`,
  'evidence-technician':
    'Evidence Technician; Property and Evidence Custodian; Police Property Room Clerk; Evidence Custodian',
  'crime-analyst': `Crime Analyst; Crime and Intelligence Analyst; Criminal Intelligence Specialist; Intelligence
    Analyst; Police Data Analyst; Real Time Crime Center Operator`,
  'victim-advocate': 'Victim Advocate; Victim/Witness Coordinator; Crime Victim Specialist; Domestic Violence Advocate',
  'crisis-specialist':
    'Co-Responder Clinician; Crisis Intervention Specialist; Police Social Worker; Mental Health Co-Responder',
  chaplain: 'Police Chaplain; Volunteer Chaplain; Officer Wellness Coordinator - Police Department',
  recruiter: 'Background Investigator; Police Recruiter; Recruitment Officer; Recruiting and Background Investigator',
  'training-officer': 'Field Training Officer; Academy Instructor; Training Coordinator - Police; Firearms Instructor',
  'k9-handler': 'K-9 Officer; Canine Deputy (K-9 Deputy); Police Officer - K9 Handler',
  'special-operations': `SWAT Team Member (Special Weapons and Tactics Team Member); Bomb Technician; Marine Patrol
    Officer; Mounted Police; Highway Patrol Pilot`,
  'community-outreach': `Community Outreach Specialist - Petersburg Bureau of Police; Community Service Officer;
    Crime Prevention Police Officer; Community Affairs Specialist; Public Information Officer; Neighborhood Resource
    Officer`,
  'animal-control': 'Animal Control Officer; Humane Officer; Animal Services Officer II; Dog Warden',
  'code-enforcement': 'Code Enforcement Officer; Code Compliance Inspector; Ordinance Officer',
  'crossing-guard': 'School Crossing Guard; Part-Time Crossing Guard - Substitute',
  'parking-officer':
    'Parking Enforcement Officer (PEO); Traffic Enforcement Agent; Meter Maid; Traffic Control Officer',
  'traffic-officer': 'Motorcycle Officer; Traffic Sergeant; Accident Reconstructionist; Police Officer - Traffic Unit',
  'court-security': `Bailiff; Court Security Deputy Sheriff; Civil Process Server; Court Officer; Judicial Marshal;
    Transport Deputy; Civil Division Deputy Sheriff; Capitol Police Officer; Warrants Deputy`,
  'records-clerk':
    'Police Records Clerk; Records Technician; Records Supervisor - Police Department; Criminal Records Technician',
  'game-warden':
    'Game Warden; Conservation Officer; Fish and Wildlife Warden; Natural Resources Police Officer; Game Warden Cadet',
  'park-ranger': 'Park Ranger; Park Police; Law Enforcement Ranger; Police Park Officer; Seasonal Park Ranger',
  explorer: 'Police Explorer; Police Student Worker; Student Intern - Police Department',
  civilian: `Police Administrative Aide; Administrative Assistant to the Chief of Police; Secretary - Sheriff's
    Office; Budget Analyst, Police Department; Police Service Technician; IT Specialist (Police); Public Safety Aide`,
  command: `Chief of Police; Deputy Chief of Police; Chief Deputy; Police Captain; Undersheriff; County Sheriff;
    Patrol Commander; Director of Public Safety; Major - Sheriff's Office; Police Superintendent`,
  supervisor: `Police Sergeant; Patrol Lieutenant; Sheriff's Sergeant; Police Corporal; Shift Supervisor; Watch
    Commander; Campus Police Sergeant; Deputy Sheriff Lieutenant`,
  trooper: `State Trooper; Highway Patrol Trooper - North Dakota; Trooper Trainee - Arizona Department of Public
    Safety; State Police Cadet; Highway Patrol Officer; State Patrol Officer`,
  reserve: `Reserve Deputy; Reserve Police Officer; Auxiliary Police Officer; Part-Time Police Officer; Special
    Deputy; Police Officer (Part-Time); Volunteer - Police Department`,
  recruit: `Police Recruit; Police Cadet; Police Officer Trainee; Deputy Sheriff Recruit; Entry-Level Police
    Officer; University Police Recruit; Recruit Officer - Paid Academy; Non-Certified Police Officer`,
  lateral:
    'Lateral Police Officer; Deputy Sheriff (Lateral); Certified Police Officer; Experienced Police Officer (Lateral Transfer)',
  'campus-officer': `Campus Police Officer; University Police Officer; Police Officer - University of Georgia;
    College Public Safety Officer; Campus Safety Officer; Hospital Police Officer`,
  'transit-officer': `Transit Police Officer; Airport Police Officer; Port Police Officer; Railroad Police Officer;
    Transit Authority Police; Airport Public Safety Officer`,
  'tribal-officer': 'Tribal Police Officer; Tribal Patrol Officer; Navajo Nation Police Officer; Pueblo Police Officer',
  'marshal-constable':
    'Town Marshal; City Marshal; Constable; Deputy Marshal - Town of Cambridge City; Deputy Constable',
  'federal-agent': `Special Agent; Border Patrol Agent; Deputy United States Marshal (Deputy US Marshal); FBI
    Special Agent; US Customs and Border Protection Officer; Deportation Officer; Federal Air Marshal; U.S. Police
    Officer, GS-0083`,
  deputy: `Deputy Sheriff; Full-time Patrol Deputies - Worth County Sheriff's Office; Sheriff's Deputy; Road Deputy;
    Deputy; Deputy Sheriff - Patrol Division, Houston County; Deputy Sheriff II`,
  'patrol-officer': `Police Officer; Patrol Officer, Certified and Uncertified; Sworn Patrol Officer; Patrolman;
    Officer; Law Enforcement Officer; Police Officer (Entry/Lateral); Peace Officer; Public Safety Officer; Police
    Officer II`,
  'security-officer': 'Security Officer; Armed Security Guard; Protective Services Officer; Guard; Watchman',
  none: `Civil Engineer; Policy Analyst; Fire Captain; Deputy Director of Finance; Staff Nurse; Fire Marshal;
    Accountant; Chief Financial Officer; Loan Officer; Human Resources Manager; Software Developer; College Aide;
    Building Inspector; Air Traffic Controller; Loss Prevention Detective; Information Security Officer; Wildlife
    Biologist; Lifeguard; Airport Planner; Deputy Commissioner; Bookkeeper, Level III; Elevator Mechanic; Summer
    College Intern; Deputy Chief, Permitting; Traffic Engineer; Agency Attorney; Fire Lieutenant; Parking Garage
    Cashier; Chief of Radiology; Community College Professor`,
};

const ROWS = Object.entries(TITLES).flatMap(([role, titles]) =>
  titles.split(';').map((title) => [title.trim().replace(/\s+/g, ' '), role === 'none' ? null : role] as const),
);

describe('roleOfTitle', () => {
  it('is tested with a table of some size', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(120);
  });

  it.each(ROWS)('%s: %s', (title, role) => {
    expect(roleOfTitle(title)).toBe(role);
  });

  it.each([
    ['what somebody does beats the rank', 'Detective Sergeant', 'detective'],
    ['the rank beats the standing', 'Reserve Sergeant', 'supervisor'],
    ['the body beats the standing', 'Trooper Cadet', 'trooper'],
    ['the standing beats the agency', 'University Police Cadet', 'recruit'],
    ['the agency beats the plain officer', 'Police Officer, Tribal Police', 'tribal-officer'],
    ['the longest phrase of a row wins', 'Crime Scene Evidence Technician', 'forensic-specialist'],
    ['the name of the agency says nothing about the role', "Sheriff's Office Records Clerk", 'records-clerk'],
  ])('in a collision %s', (_, title, role) => {
    expect(roleOfTitle(title)).toBe(role);
  });

  it('takes a plain title for a civilian only at a law-enforcement agency', () => {
    expect(roleOfTitle('Administrative Assistant')).toBeNull();
    expect(roleOfTitle('Administrative Assistant', true)).toBe('civilian');
  });
});
