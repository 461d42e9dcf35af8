import type { OverrideAction, OverrideScope } from '@heartland/shared/relevance/override';
import { registerEnumType } from 'type-graphql';
import type { RelevanceOverrideChange } from './override.entity.js';
import type { OverrideState } from './override.lifecycle.js';

export const OverrideActionEnum: { [Action in OverrideAction]: Action } = { PIN: 'PIN', BLOCK: 'BLOCK' };
registerEnumType(OverrideActionEnum, {
  name: 'RelevanceOverrideAction',
  description: 'What an editor says of an article and vacancies.',
  valuesConfig: {
    PIN: { description: 'They belong together: each is shown first beside the other.' },
    BLOCK: { description: 'They do not belong together: neither is shown beside the other.' },
  },
});

export const OverrideScopeEnum: { [Scope in OverrideScope]: Scope } = {
  VACANCY: 'VACANCY',
  PROFILE: 'PROFILE',
  ROLE: 'ROLE',
  EVERYWHERE: 'EVERYWHERE',
};
registerEnumType(OverrideScopeEnum, {
  name: 'RelevanceOverrideScope',
  description: 'Of which vacancies it is said; where two differ, the one that is named first here wins.',
  valuesConfig: {
    VACANCY: { description: 'Of one vacancy.' },
    PROFILE: { description: 'Of those of a role in a setting.' },
    ROLE: { description: 'Of those of a role.' },
    EVERYWHERE: { description: 'Of all.' },
  },
});

export const OverrideStateEnum: { [State in OverrideState]: State } = {
  WITHDRAWN: 'WITHDRAWN',
  ENDED: 'ENDED',
  SCHEDULED: 'SCHEDULED',
  IN_FORCE: 'IN_FORCE',
};
registerEnumType(OverrideStateEnum, {
  name: 'RelevanceOverrideState',
  description: 'Whether an override counts at the moment of the query.',
  valuesConfig: {
    WITHDRAWN: { description: 'An editor took it back.' },
    ENDED: { description: 'Its last instant has passed.' },
    SCHEDULED: { description: 'It will count.' },
    IN_FORCE: { description: 'It counts.' },
  },
});

type ChangeKind = RelevanceOverrideChange['kind'];

export const OverrideChangeKindEnum: { [Kind in ChangeKind]: Kind } = {
  MADE: 'MADE',
  CHANGED: 'CHANGED',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(OverrideChangeKindEnum, {
  name: 'RelevanceOverrideChangeKind',
  description: 'What became of an override.',
  valuesConfig: {
    MADE: { description: 'It was made.' },
    CHANGED: { description: 'Its order, dates or reason were changed.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});
