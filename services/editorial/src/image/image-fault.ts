/** Why an image mutation was refused: the codes of its `userErrors`. */
export const IMAGE_FAULTS = {
  REQUIRED: 'Something that must be said is blank.',
  INVALID: 'A value is not what was expected.',
  NOT_FOUND: 'There is no such image.',
  NOT_UPLOADED: 'Nothing has been put at the address of the upload yet.',
  NOT_AN_IMAGE: 'The bytes are not one whole picture of the announced type.',
  TOO_LARGE: 'There are more bytes or pixels than are taken.',
  MISMATCH: 'The bytes are not those that were announced.',
} as const;

export type ImageFaultCode = keyof typeof IMAGE_FAULTS;

export interface ImageFault {
  code: ImageFaultCode;
  message: string;
  /** The way to the argument, e.g. `['input', 'alt']`. */
  path: readonly string[];
}

/** What a mutation came to: its result, or why it changed nothing. */
export type Outcome<Result> = { result: Result; userErrors: [] } | { result: null; userErrors: ImageFault[] };

export const done = <Result>(result: Result): Outcome<Result> => ({ result, userErrors: [] });

export const refused = (...userErrors: ImageFault[]): Outcome<never> => ({ result: null, userErrors });

export function fault(code: ImageFaultCode, member: string, message: string): ImageFault {
  return { code, message, path: ['input', member] };
}
