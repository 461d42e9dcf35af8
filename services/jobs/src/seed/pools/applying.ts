import type { Posting } from '../../feed/posting.js';

/** How to apply, by method. Strings are templates. */
export const APPLYING: Readonly<Record<Exclude<Posting['application']['method'], 'EMAIL'>, readonly string[]>> = {
  EXTERNAL_URL: [
    'Apply online; attach a résumé and copies of your certificates.',
    'Applications are taken online only.',
    "Complete the online application in full; 'see résumé' is not an answer.",
    'Apply through the link. You will be asked for ten years of addresses and employers.',
    'Fill in the online form and upload your diploma, license and any military discharge (DD-214).',
    'To apply, follow the link and choose this position.',
    'Submit the application online with a cover letter that tells us why {place}.',
    'Incomplete applications are not considered, so check yours before you send it.',
  ],
  HOSTED_FORM: [
    'Use the application form on this page.',
    'Apply with the short form here; the long one comes later.',
    'Send the form on this page, and a background packet will follow.',
  ],
  IN_PERSON: [
    "Pick up an application at the [town hall|police department|clerk's window] during business hours and bring it back signed.",
    'Applications are at the front desk. Bring identification.',
    'Come by the office for an application, and stay for a cup of coffee.',
  ],
  POSTAL: [
    'Mail the application, a résumé and three references to [the clerk|{boss}] at the {dept}.',
    'Send a letter, a résumé and copies of certificates by mail, marked for the attention of {boss}.',
    'Applications go by mail to the personnel office; forms are available there.',
  ],
};

/** The last words of a posting. */
export const FAIRNESS: readonly string[] = [
  '{theAgency} is an equal opportunity employer.',
  'We hire without regard to race, color, religion, sex, national origin, age, disability, sexual orientation or veteran status.',
  'Women, veterans and people from every background are encouraged to apply.',
  'Equal opportunity employer; reasonable accommodation on request.',
  'We want a workforce that looks like the community we serve.',
  'EOE. Drug-free workplace. E-Verify.',
  'This announcement is not a contract, and duties may change with need.',
  'The statements above describe the general nature of the work and are not a complete list.',
];
