import { isIdOf, newId } from '@heartland/shared/ids';
import { MAX_OVERRIDES, MAX_POSITION, type OverrideAction } from '@heartland/shared/relevance/override';
import { DeskArticleRepository } from '../desk/desk-article.repository.js';
import type { Keyed, Mutations, Work } from '../mutation/mutations.service.js';
import { textFaults } from '../mutation/text-faults.js';
import { throwFaults, userError, userFault, type UserFault } from '../mutation/user-error.js';
import { OverrideDeskRepository } from './override-desk.repository.js';
import { targetFaults, targetOf, type TargetInput } from './override-target.js';
import type { RelevanceOverride } from './override.entity.js';
import { stateOf } from './override.lifecycle.js';

/** What may be changed of an override. */
interface Said {
  position?: number | null;
  validFrom?: Date | null;
  validThrough?: Date | null;
  reason?: string | null;
}

export interface OverrideToCreate extends TargetInput, Said {
  articleId: string;
  action: OverrideAction;
  reason: string;
}

export interface OverrideToWithdraw {
  id: string;
  /** `version` of the override when it was read. */
  expectedVersion: number;
}

export interface OverrideToUpdate extends OverrideToWithdraw, Said {}

interface OverrideAnswer {
  overrideId: string;
}

/** Characters of a reason. */
const MAX_REASON = 500;

/** The mutations of overrides by their names, for editors and publishers. */
export function createOverrideDesk(mutations: Mutations) {
  const run =
    <Input>(name: string, work: (work: Work, input: Input) => Promise<OverrideAnswer>) =>
    (input: Input & Keyed) =>
      mutations.run(name, input, (it) => {
        if (it.actor.role !== 'AUTHOR') return work(it, input);
        throw userError('FORBIDDEN', [], 'Expected the role EDITOR or PUBLISHER, received AUTHOR.');
      });
  return {
    createRelevanceOverride: run('createRelevanceOverride', createOverride),
    updateRelevanceOverride: run('updateRelevanceOverride', updateOverride),
    withdrawRelevanceOverride: run('withdrawRelevanceOverride', withdrawOverride),
  };
}

async function createOverride({ manager, actor, now }: Work, input: OverrideToCreate): Promise<OverrideAnswer> {
  const { articleId, action, scope, reason, validFrom = null, validThrough = null } = input;
  const position = action === 'PIN' ? (input.position ?? 1) : (input.position ?? null);
  const said = { action, position, validFrom, validThrough, reason };
  throwFaults([...targetFaults(input), ...faultsOf(said, now)]);
  // Nobody else makes one of the article until the transaction ends, so that they can be counted.
  const article = isIdOf('Article', articleId) && (await new DeskArticleRepository(manager, now).lock(articleId));
  if (!article) throw notFound('articleId', 'an article', articleId);
  const overrides = new OverrideDeskRepository(manager, { by: actor.id, at: now });
  if ((await overrides.countOf(articleId)) >= MAX_OVERRIDES) {
    const message = `Expected an article with fewer than ${MAX_OVERRIDES} overrides that count or will, received one more.`;
    throw userError('INVALID', 'articleId', message);
  }
  const id = newId('RelevanceOverride');
  await overrides.insert({ id, articleId, scope, target: targetOf(input), ...said });
  return { overrideId: id };
}

async function updateOverride({ manager, actor, now }: Work, input: OverrideToUpdate): Promise<OverrideAnswer> {
  const overrides = new OverrideDeskRepository(manager, { by: actor.id, at: now });
  const { id, action, position, validFrom, validThrough, reason } = await opened(overrides, input, now);
  const from = { position, validFrom, validThrough, reason };
  const to = {
    position: input.position ?? position,
    validFrom: input.validFrom === undefined ? validFrom : input.validFrom,
    validThrough: input.validThrough === undefined ? validThrough : input.validThrough,
    reason: input.reason ?? reason,
  };
  throwFaults(faultsOf({ action, ...to }, now));
  await overrides.update(id, from, to);
  return { overrideId: id };
}

async function withdrawOverride({ manager, actor, now }: Work, input: OverrideToWithdraw): Promise<OverrideAnswer> {
  const overrides = new OverrideDeskRepository(manager, { by: actor.id, at: now });
  const { id } = await opened(overrides, input, now);
  await overrides.withdraw(id);
  return { overrideId: id };
}

/** The override, which nobody else changes until the transaction ends. @throws UserError */
async function opened(
  overrides: OverrideDeskRepository,
  { id, expectedVersion }: OverrideToWithdraw,
  now: Date,
): Promise<RelevanceOverride> {
  const override = isIdOf('RelevanceOverride', id) ? await overrides.lock(id) : null;
  if (!override) throw notFound('id', 'an override', id);
  const state = stateOf(override, now);
  if (state === 'WITHDRAWN' || state === 'ENDED') {
    throw userError('INVALID', 'id', `Expected an override that counts or will, received one that is ${state}.`);
  }
  if (override.version !== expectedVersion) {
    const message = `Expected version ${override.version}, which the override has now, received ${expectedVersion}.`;
    throw userError('VERSION_CONFLICT', 'expectedVersion', message);
  }
  return override;
}

function faultsOf(
  { action, position, validFrom, validThrough, reason }: Pick<RelevanceOverride, 'action' | keyof Said>,
  now: Date,
): UserFault[] {
  const faults = textFaults(['reason'], reason, MAX_REASON, true);
  if (action === 'BLOCK' && position !== null) {
    faults.push(userFault('INVALID', 'position', `Expected none for a block, received ${position}.`));
  } else if (position !== null && (position < 1 || position > MAX_POSITION)) {
    faults.push(userFault('INVALID', 'position', `Expected 1 to ${MAX_POSITION}, received ${position}.`));
  }
  if (validThrough && validThrough <= now) {
    const message = `Expected an instant after ${now.toISOString()}, received ${validThrough.toISOString()}.`;
    faults.push(userFault('SCHEDULE_IN_PAST', 'validThrough', message));
  } else if (validThrough && validFrom && validThrough <= validFrom) {
    const message = `Expected an instant after ${validFrom.toISOString()}, received ${validThrough.toISOString()}.`;
    faults.push(userFault('INVALID', 'validThrough', message));
  }
  return faults;
}

const notFound = (member: string, what: string, id: string) =>
  userError('NOT_FOUND', member, `Expected the id of ${what}, received ${JSON.stringify(id)}.`);
