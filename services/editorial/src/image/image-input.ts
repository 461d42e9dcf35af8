import { textFaults } from '../mutation/text-faults.js';
import { userFault, type UserFault } from '../mutation/user-error.js';
import { formatOfContentType, SOURCE_FORMATS } from './source-format.js';

/** Bytes of a picture at most: twice what a good camera makes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** What can be said about a picture; what is left out stays as it is. */
export interface ImageDescription {
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  focalX?: number | null;
  focalY?: number | null;
}

/** What a client announces before it uploads. */
export interface ImageAnnouncement extends ImageDescription {
  filename?: string | null;
  contentType: string;
  bytes: number;
  sha256?: string | null;
  alt: string;
}

/** Characters at most. */
const LENGTHS = { filename: 255, alt: 500, caption: 1000, credit: 200 } as const;

/** What is wrong with an announcement; nothing when it can be taken. */
export function faultsOfAnnouncement(input: ImageAnnouncement): UserFault[] {
  const { contentType, bytes, sha256 } = input;
  const faults = [...lengthFaults(input, 'filename'), ...faultsOfDescription(input)];
  if (formatOfContentType(contentType) === null) {
    const taken = Object.values(SOURCE_FORMATS).map((format) => format.contentType);
    faults.push(
      userFault('INVALID', 'contentType', `Expected one of ${taken.join(', ')}, received ${shown(contentType)}.`),
    );
  }
  if (bytes > MAX_BYTES) {
    faults.push(userFault('TOO_LARGE', 'bytes', `Expected ${MAX_BYTES} bytes at most, received ${bytes}.`));
  } else if (bytes < 1) {
    faults.push(userFault('INVALID', 'bytes', `Expected the number of bytes, received ${bytes}.`));
  }
  if (sha256 != null && !/^[0-9a-f]{64}$/.test(sha256)) {
    faults.push(
      userFault('INVALID', 'sha256', `Expected 64 hexadecimal digits in lower case, received ${shown(sha256)}.`),
    );
  }
  return faults;
}

/** What is wrong with a description; nothing when it can be taken. */
export function faultsOfDescription(input: ImageDescription): UserFault[] {
  const { alt, focalX, focalY } = input;
  const blank = alt === null || (alt !== undefined && alt.trim() === '');
  return [
    ...(blank ? [userFault('REQUIRED', 'alt', 'Say what the picture shows, for those who do not see it.')] : []),
    ...(['alt', 'caption', 'credit'] as const).flatMap((member) => lengthFaults(input, member)),
    ...outside('focalX', focalX),
    ...outside('focalY', focalY),
  ];
}

function lengthFaults(input: Partial<Record<keyof typeof LENGTHS, string | null>>, member: keyof typeof LENGTHS) {
  return textFaults([member], input[member], LENGTHS[member]);
}

function outside(member: string, value: number | null | undefined): UserFault[] {
  if (value == null || (value >= 0 && value <= 1)) return [];
  return [userFault('INVALID', member, `Expected a number from 0 to 1, received ${value}.`)];
}

const shown = (value: string): string => JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
