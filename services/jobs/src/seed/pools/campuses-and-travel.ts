import type { SettingText } from './setting-text.js';

export const CAMPUS: SettingText = {
  facts: [
    '{theAgency} serves the students, faculty and staff of the university around the clock.',
    '{theAgency} is a full-service police agency on a campus in {state}.',
    'The campus is in {county}, and its police have full authority under {state} law.',
    '{theAgency} protects classrooms, laboratories, residence halls and a stadium.',
  ],
  life: [
    'Education comes first; enforcement is one of several tools.',
    'The year has a rhythm: move-in, football, finals, quiet, and again.',
    'Officers are expected to know residence hall staff and student leaders.',
    'We work with the counseling center and conduct office every day.',
    'City police are partners in everything from parties to active-shooter planning.',
    'Tuition benefits cover employees and, in part, their families.',
    'Prevention talks, ride-alongs and bicycle registration are as much the job as reports.',
    'Clery reporting is taken seriously here, and so is Title IX.',
    'Demonstrations are part of university life, and we protect them.',
    'The community changes every four years, so trust has to be built again and again.',
  ],
};

export const SCHOOL_DISTRICT: SettingText = {
  facts: [
    '{theAgency} is responsible for the safety of schools in {county}.',
    '{theAgency} serves students and staff at campuses across the district.',
    'The district has its own police so that officers on campus are school people as well.',
  ],
  life: [
    'Our officers know students by name and the law by heart.',
    'Discipline belongs to the principal; crime belongs to us; most things belong to neither.',
    'The calendar follows the school year, with summers for training and camps.',
    'We work with juvenile court, counselors and parents to keep children out of custody.',
    'Threat assessment and lockdown planning are daily work, not annual.',
    "Youth programs are part of every officer's assignment.",
    'Safety drills are held with fire, EMS and the city police.',
  ],
};

export const TRANSIT_SYSTEM: SettingText = {
  facts: [
    '{theAgency} protects riders, employees and property of the transit system.',
    '{theAgency} serves a system that runs through {county} and beyond.',
    '{theAgency} is responsible for stations, vehicles, tracks and yards in {state}.',
  ],
  life: [
    'One shift can cross a dozen jurisdictions.',
    'Visibility matters: riders feel safer when they see us walk through.',
    'Many calls are about illness, homelessness and despair, and we work with outreach teams.',
    'Fares are the smallest part of it; people are the largest.',
    'Rush hour, last train and game day each have their own kind of work.',
    'Operators count on us, and they are the first to tell us so.',
    'Canine, plain-clothes and crime-suppression teams offer variety.',
  ],
};

export const AIRPORT: SettingText = {
  facts: [
    '{theAgency} serves travelers, tenants and employees of the airport.',
    '{theAgency} serves an airport in {state} that is open every hour of the year.',
    'The airport is in {county} and has its own police department.',
  ],
  life: [
    'Most of the people you meet are in a hurry; courtesy is a skill here.',
    'The work is done on foot, in public, under cameras.',
    'Federal security rules shape the day, and inspections come unannounced.',
    'We train with fire crews, airlines and federal partners for the day we hope never comes.',
    'Every kind of call happens in a terminal, from lost children to births.',
    'Holidays are our busiest days.',
    'Explosive-detection canine and training posts open from time to time.',
  ],
};

export const PORT: SettingText = {
  facts: [
    '{theAgency} protects terminals, roads and water where freight and people meet.',
    '{theAgency} serves port tenants, travelers and crews in {state}.',
  ],
  life: [
    'It is an industrial beat with a view.',
    'Marine, truck-inspection and dive work are open to officers with the interest.',
    'Federal partners are next door, and joint operations are common.',
    'Ships come at all hours, and so do calls.',
    'Cargo theft, crashes and trespass make up the routine; security makes up the rest.',
  ],
};
