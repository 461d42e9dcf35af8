/** The formats in which pictures are taken. */
export const SOURCE_FORMATS = {
  JPEG: { contentType: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  PNG: { contentType: 'image/png', begins: /^\x89PNG\r\n\x1a\n/ },
  WEBP: { contentType: 'image/webp', begins: /^RIFF[\0-\xff]{4}WEBP/ },
  AVIF: { contentType: 'image/avif', begins: /^[\0-\xff]{4}ftypavif/ },
} as const;

export type SourceFormat = keyof typeof SOURCE_FORMATS;

const NAMES = Object.keys(SOURCE_FORMATS) as SourceFormat[];

export function formatOfContentType(contentType: string): SourceFormat | null {
  return NAMES.find((name) => SOURCE_FORMATS[name].contentType === contentType.trim().toLowerCase()) ?? null;
}

/** What the bytes say that they are; null for everything that is not taken, whatever its name. */
export function formatOfBytes(bytes: Buffer): SourceFormat | null {
  const start = bytes.toString('latin1', 0, 16);
  return NAMES.find((name) => SOURCE_FORMATS[name].begins.test(start)) ?? null;
}
