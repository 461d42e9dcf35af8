import { CountPrecision } from '@heartland/shared/connection';
import { badUserInput } from '@heartland/shared/errors';
import { TOPICS, type TopicKey } from '@heartland/shared/relevance/vocabulary/topics';
import { STATE_NAMES } from '../agency/state-names.js';
import { topicId } from '../topic/topic-keys.js';
import type { Criteria } from '../vacancy-index/criteria.js';
import type { VacancyIndex } from '../vacancy-index/vacancy-index.js';
import { FACETS } from './facet-fields.js';
import type { Facet, FacetsArgs, VacancyFacetField } from './facet.type.js';
import type { VacancyList } from './vacancy-list.js';

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

type Field = `${VacancyFacetField}`;

/** The facets of a list. @throws BAD_USER_INPUT */
export function facetsOf(list: VacancyList, { fields, size }: FacetsArgs): Facet[] {
  const repeated = fields.findIndex((field, i) => fields.indexOf(field) !== i);
  if (repeated >= 0) throw badUserInput(['fields', String(repeated)], 'each field once', fields[repeated]);
  if (size != null && (size < 1 || size > MAX_SIZE)) {
    throw badUserInput(['size'], `an integer from 1 to ${MAX_SIZE}`, size);
  }
  return fields.map((field) => facetOf(list, field, size ?? DEFAULT_SIZE));
}

function facetOf(list: VacancyList, field: VacancyFacetField, size: number): Facet {
  const { live, selection, filter, text } = list.found;
  const { member, count } = FACETS[field];
  const { buckets, ...rest } = count(live.index, selection, selection.without(member), size);
  return {
    field,
    buckets: buckets.map((bucket) => ({
      value: field === 'TOPIC' ? topicId(bucket.value) : bucket.value,
      label: labelOf(field, bucket.value, live.index),
      count: bucket.count,
      selected: isSelected(filter.criteria, member as keyof Criteria, bucket.value),
    })),
    ...rest,
    precision: text.isExact ? CountPrecision.EXACT : CountPrecision.AT_LEAST,
  };
}

function isSelected(criteria: Criteria, member: keyof Criteria, value: string): boolean {
  const said = criteria[member];
  if (typeof said === 'number') return String(said) === value;
  if (member === 'annualPay' && criteria.annualPay) {
    return `${criteria.annualPay.min ?? 0}-${criteria.annualPay.max ?? ''}` === value;
  }
  return Array.isArray(said) && said.includes(value);
}

function labelOf(field: Field, value: string, index: VacancyIndex): string {
  switch (field) {
    case 'STATE':
      return STATE_NAMES[value.slice(3)] ?? value;
    case 'AGENCY':
      return index.agencies.of(index.agencies.find(value)!).name;
    case 'TOPIC':
      return TOPICS[value as TopicKey]?.name ?? value;
    case 'SALARY_BAND':
      return payLabel(value);
    case 'POSTED_WITHIN':
      return value === '1' ? 'Last 24 hours' : `Last ${value} days`;
    case 'CLOSING_WITHIN':
      return value === '1' ? 'Next 24 hours' : `Next ${value} days`;
    default:
      return value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ');
  }
}

/** "$40,000 to $60,000", "$120,000 and more". */
function payLabel(band: string): string {
  const [from, to] = band.split('-').map((bound) => `$${Number(bound).toLocaleString('en-US')}`);
  return band.endsWith('-') ? `${from!} and more` : `${from!} to ${to!}`;
}
