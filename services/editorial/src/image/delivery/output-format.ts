/** What a client may ask for; AUTO leaves it to what the browser says that it understands. */
export type ImageFormat = 'AUTO' | OutputFormat;

export type OutputFormat = 'WEBP' | 'AVIF' | 'JPEG';

export const CONTENT_TYPES: Record<OutputFormat, string> = {
  AVIF: 'image/avif',
  WEBP: 'image/webp',
  JPEG: 'image/jpeg',
};

/** The best format that an `Accept` header names; JPEG, which all understand, when it names none of them. */
export function negotiate(accept: string): OutputFormat {
  const named = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
    .map(([type]) => type);
  return (['AVIF', 'WEBP'] as const).find((format) => named.includes(CONTENT_TYPES[format])) ?? 'JPEG';
}
