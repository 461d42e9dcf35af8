/** What an agency says about itself, for one kind of agency and community. Strings are templates. */
export interface SettingText {
  /** Sentences made of facts; those whose facts are not known are passed over. */
  facts: readonly string[];
  /** What working there is like. */
  life: readonly string[];
}
