import type { Signer } from '../signer.js';
import type { ImageFormat } from './output-format.js';
import type { Rendition } from './rendition.js';

/** What an address of `/images/` stands for. */
export interface Requested extends Rendition {
  /** Of the picture as it was uploaded. */
  sha256: string;
  format: ImageFormat;
}

const EXTENSIONS: Record<ImageFormat, string> = { AUTO: '', WEBP: '.webp', AVIF: '.avif', JPEG: '.jpg' };

const PATH =
  /^\/images\/(?<signature>[\w-]{22})\/(?<rest>(?<sha256>[0-9a-f]{64})\/(?<width>\d{1,5})x(?<height>\d{1,5})(?:-(?<x>\d{1,3})-(?<y>\d{1,3}))?(?<extension>|\.webp|\.avif|\.jpg))$/;

/**
 * The path of a rendition: `/images/SIGNATURE/SHA256/640x360-50-50.webp`. It names the content, so what it leads to
 * never changes, and it is signed, so that nobody can ask for what the graph would not have given.
 */
export function renditionPath({ sha256, width, height, focus, format }: Requested, signer: Signer): string {
  const rest = `${sha256}/${width}x${height}${focus ? `-${focus.x}-${focus.y}` : ''}${EXTENSIONS[format]}`;
  return `/images/${signer.sign(rest)}/${rest}`;
}

/** Null when it is not a path that we gave. */
export function readRenditionPath(path: string, signer: Signer): Requested | null {
  const parts = PATH.exec(path)?.groups as Record<string, string | undefined> | undefined;
  if (!parts || !signer.isSigned(parts['rest']!, parts['signature']!)) return null;
  const [format] = Object.entries(EXTENSIONS).find(([, extension]) => extension === parts['extension'])!;
  return {
    sha256: parts['sha256']!,
    width: Number(parts['width']),
    height: Number(parts['height']),
    focus: parts['x'] === undefined ? null : { x: Number(parts['x']), y: Number(parts['y']) },
    format: format as ImageFormat,
  };
}
