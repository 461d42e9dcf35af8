import type { Descriptor } from './announcement.js';
import { plainLine, plainText } from './plain-text.js';
import { firstSentences } from './summary.js';

type Texts = Pick<Descriptor, 'QualificationSummary' | 'UserArea'>;

/** The texts of an announcement under each other, each after the first with a line that says what it is. */
export function descriptionOf({ QualificationSummary, UserArea: details }: Texts): string {
  return [
    section('', plainText(details.JobSummary)),
    section('Duties', items(details.MajorDuties)),
    section('Conditions of employment', items(details.KeyRequirements)),
    section('Qualifications', plainText(QualificationSummary)),
    section('Education', plainText(details.Education)),
    section('Who may apply', plainText(details.WhoMayApply?.Name ?? '')),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Characters of a summary: what a list of vacancies has room for. */
const LONGEST_SUMMARY = 300;

/** The first sentences of the first text; the title when there is no text at all. */
export function summaryOf({ QualificationSummary, UserArea: details }: Texts, title: string): string {
  const source = [details.JobSummary, details.MajorDuties.join('\n'), QualificationSummary]
    .map(plainText)
    .find((text) => text !== '');
  return firstSentences(source ?? title, LONGEST_SUMMARY);
}

const section = (heading: string, text: string): string =>
  heading === '' || text === '' ? text : `${heading}\n\n${text}`;

/** One text stands for itself, several are a list. */
function items(texts: readonly string[]): string {
  if (texts.length === 1) return plainText(texts[0]!);
  return texts
    .map(plainLine)
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
