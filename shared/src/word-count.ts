/** Words of a text: letters and digits, with apostrophes and hyphens inside; marks of a list are none. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
