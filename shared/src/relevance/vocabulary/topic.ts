/** What an article or a vacancy can be about: the slugs of editorial's topics. */
export type TopicKey =
  | 'small-town-policing'
  | 'rural-policing'
  | 'living-where-you-police'
  | 'limited-resources'
  | 'community-engagement'
  | 'community-policing'
  | 'recruitment-and-retention'
  | 'hiring-process'
  | 'professional-growth'
  | 'field-training'
  | 'mutual-aid'
  | 'emergency-dispatch'
  | 'school-safety'
  | 'youth-programs'
  | 'criminal-investigations'
  | 'evidence-and-forensics'
  | 'crime-analysis'
  | 'traffic-safety'
  | 'jails-and-corrections'
  | 'community-corrections'
  | 'crisis-response'
  | 'use-of-force'
  | 'officer-wellness'
  | 'drug-enforcement'
  | 'victim-services'
  | 'specialized-units'
  | 'courts-and-civil-process'
  | 'supervision-and-leadership'
  | 'patrol-work'
  | 'state-police-careers'
  | 'sheriffs-office-careers'
  | 'parks-and-wildlife'
  | 'campus-policing'
  | 'transit-policing'
  | 'tribal-policing'
  | 'big-city-policing'
  | 'civilian-careers'
  | 'reserve-and-volunteer'
  | 'federal-law-enforcement'
  | 'animal-and-code';

/** A topic, and the words by which a text shows that it is about it. */
export interface Topic {
  /** As a heading. */
  name: string;
  /** As a part of a sentence: "covers 911 dispatch and officer wellness". */
  inSentence: string;
  /** One sentence for a reader. */
  description: string;
  /** What people type when they look for it. */
  synonyms: string[];
  /** Words and phrases of a text, with their weights. */
  terms: Record<string, number>;
}
