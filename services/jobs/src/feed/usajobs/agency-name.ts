import type { Descriptor } from './announcement.js';
import { plainLine } from './plain-text.js';

/** Names that several departments have an office of. */
const FOUND_IN_MANY = /^(Office of|Headquarters)\b/i;
const SMALL_WORDS = /(?<=\s)(Of|The|And|For)(?=\s)/g;

/**
 * The name of the organization as a reader would write it, e.g. "Bureau of Prisons/Federal Prison System" for
 * "Justice, Bureau of Prisons/Federal Prison System" of the "Department Of Justice". A name that several departments
 * have gets its department: "Office of the Inspector General, Department of Agriculture". Empty when there is none.
 */
export function agencyName({
  OrganizationName,
  DepartmentName,
}: Pick<Descriptor, 'OrganizationName' | 'DepartmentName'>) {
  const department = plainLine(DepartmentName).replace(SMALL_WORDS, (word) => word.toLowerCase());
  const subject = department.replace(/^Department of (the )?/i, '');
  const organization = withoutPrefix(plainLine(OrganizationName), subject).replace(/ - Agency Wide$/i, '');
  if (organization === '') return department;
  const saysWhose =
    organization.toLowerCase().includes(subject.toLowerCase()) || organization.includes(initials(subject));
  return FOUND_IN_MANY.test(organization) && !saysWhose ? `${organization}, ${department}` : organization;
}

/** USAJOBS writes some organizations as "<department>, <organization>". */
function withoutPrefix(organization: string, subject: string): string {
  const prefix = `${subject}, `;
  return subject !== '' && organization.startsWith(prefix) ? organization.slice(prefix.length) : organization;
}

/** "NASA" for the National Aeronautics and Space Administration. */
const initials = (name: string): string => (name.match(/\b[A-Z]/g) ?? []).join('');
