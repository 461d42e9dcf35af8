/** A title without what stands behind a dash, a comma or in brackets: "Deputy Sheriff (Lateral) - Nights" is a deputy. */
export function titleHead(title: string): string {
  return title.split(/\s+[-–—|/]\s*|\s*[(,:;[]/, 1)[0]!.trim();
}
