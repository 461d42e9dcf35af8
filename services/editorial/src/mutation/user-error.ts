/** Every code that a `userErrors` of this subgraph can have, with what it means. */
export const USER_ERROR_CODES = {
  INVALID: 'A value is not what was expected.',
  REQUIRED: 'A value that is needed is missing.',
  NOT_FOUND: 'There is no such thing.',
  VERSION_CONFLICT: 'Somebody else has written since; read again.',
  ILLEGAL_TRANSITION: 'The workflow has no such move from here.',
  FORBIDDEN_TRANSITION: 'Your role may not make this move.',
  FORBIDDEN: 'Your role may not change this.',
  SLUG_TAKEN: 'Another article or topic has this slug, or had it.',
  LOCALE_TAKEN: 'There is a translation into this language already.',
  TOPIC_CYCLE: 'A topic cannot stand below itself, or become a part of what stands below it.',
  SCHEDULE_IN_PAST: 'The instant has passed.',
  BLOCK_INVALID: 'A block of the body is not one that may be stored.',
  NOT_UPLOADED: 'Nothing has been put at the address of the upload yet.',
  NOT_AN_IMAGE: 'The bytes are not one whole picture of the announced type.',
  TOO_LARGE: 'There are more bytes or pixels than are taken.',
  MISMATCH: 'The bytes are not those that were announced.',
  SWITCHED_OFF: 'The configuration of the service has switched this off.',
  IDEMPOTENCY_KEY_REUSED: 'The key was used with another input.',
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** What a user can mend in the input of a mutation. */
export interface UserFault {
  code: UserErrorCode;
  /** Says what was expected and what came. */
  message: string;
  /** Of the member, from the argument on, e.g. `['input', 'slug']`. */
  path: string[];
}

/** Thrown by the work of a mutation: nothing is changed, and the payload tells the faults. */
export class UserError extends Error {
  readonly faults: readonly UserFault[];

  constructor(...faults: UserFault[]) {
    super(faults.map(({ message }) => message).join(' '));
    this.name = 'UserError';
    this.faults = faults;
  }
}

/** A fault of a member of `input`. */
export function userFault(code: UserErrorCode, member: string | readonly string[], message: string): UserFault {
  return { code, message, path: ['input', ...[member].flat()] };
}

/** One fault of a member of `input`. */
export function userError(...fault: Parameters<typeof userFault>): UserError {
  return new UserError(userFault(...fault));
}

/** @throws UserError with all faults, when there are any */
export function throwFaults(faults: readonly UserFault[]): void {
  if (faults.length > 0) throw new UserError(...faults);
}
