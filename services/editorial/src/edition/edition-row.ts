import type { Edition } from './edition.entity.js';

/** An edition without its long columns. */
export type EditionRow = Omit<Edition, 'blocks' | 'plainText' | 'matchProfile'> & {
  /** A newer edition took its place in the instant in which it ended. */
  replaced: boolean;
  /** Transaction of its last change. */
  changedIn: string;
  /** Of its article. */
  version: number;
};
