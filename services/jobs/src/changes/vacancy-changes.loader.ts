import type { CursorCodec } from '@heartland/shared/cursor';
import { badUserInput } from '@heartland/shared/errors';
import type { VacancyById } from '../vacancy/vacancy.loader.js';
import { endOf, stateOf } from '../vacancy/vacancy.lifecycle.js';
import { decodePosition, encodePosition, isLost, START } from './change-position.js';
import type { VacancyChangesArgs } from './change.args.js';
import type { ChangedRow, ChangeRepository } from './change.repository.js';
import type { ChangeOp, VacancyChange, VacancyChangePage } from './change.type.js';

const DEFAULT_PAGE = 200;
const MAX_PAGE = 1000;

/** Wide enough for an instant (24 characters) and for a transaction (20 digits): keys of one width sort as text. */
const KEY_WIDTH = 24;

/**
 * The changes of vacancies since a position. They are read in windows: from what the reader has seen to what there is
 * when the window is opened, page by page. States are those of the moment of the answer. Whatever happens after the
 * window was opened, by a write or by a date, is in the next one, so nothing is missed, and some things come twice.
 */
export class VacancyChanges {
  constructor(
    private readonly repository: ChangeRepository,
    private readonly vacancyById: VacancyById,
    private readonly cursors: CursorCodec,
    private readonly now: Date,
  ) {}

  /** @throws BAD_USER_INPUT, CURSOR_MISMATCH */
  async page({ since, first }: VacancyChangesArgs): Promise<VacancyChangePage> {
    const limit = first ?? DEFAULT_PAGE;
    if (limit < 1 || limit > MAX_PAGE) throw badUserInput(['first'], `an integer from 1 to ${MAX_PAGE}`, limit);
    const position = since == null ? START : decodePosition(since, this.cursors);
    const { database, snapshot } = await this.repository.present();
    if (position && isLost(position, { database, snapshot }, this.now)) return this.startAnew();

    const now = position && position.asOf > this.now.toISOString() ? new Date(position.asOf) : this.now;
    const asOf = now.toISOString();
    const from = position?.seen ?? null;
    const open = position?.window ?? null;
    const to = open?.to ?? { snapshot, instant: asOf };
    const rows = await this.repository.read({ from, to, now }, open?.last ?? null, limit);
    const given = rows.slice(0, limit);
    const isWhole = rows.length <= limit;
    const next = isWhole
      ? { database, asOf, seen: to, window: null }
      : { database, asOf, seen: from, window: { to, last: given.at(-1)!.place } };
    return {
      changes: await this.changesOf(given, to.instant, now),
      next: encodePosition(next, this.cursors),
      // A window that took several pages is not of this moment: what has happened meanwhile is still to be read.
      hasMore: !isWhole || open !== null,
      resyncRequired: false,
      evaluatedAt: now,
    };
  }

  private startAnew(): VacancyChangePage {
    const next = encodePosition(START, this.cursors);
    return { changes: [], next, hasMore: true, resyncRequired: true, evaluatedAt: this.now };
  }

  private changesOf(rows: readonly ChangedRow[], window: string, now: Date): Promise<VacancyChange[]> {
    return Promise.all(
      rows.map(async ({ id, at, place: { phase, key } }) => {
        const vacancy = await this.vacancyById.load(id);
        const isOpen = vacancy !== null && stateOf(vacancy, now) === 'OPEN';
        return {
          seq: [window, phase, ...key.slice(0, -1).map((it) => String(it).padStart(KEY_WIDTH, '0')), id].join('/'),
          at,
          op: (isOpen ? 'UPSERT' : 'TOMBSTONE') as ChangeOp,
          id,
          vacancy: isOpen ? vacancy : null,
          reason: ((vacancy && endOf(vacancy, now)?.reason) ?? null) as VacancyChange['reason'],
        };
      }),
    );
  }
}
