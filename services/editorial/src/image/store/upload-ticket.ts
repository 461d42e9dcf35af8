import { HttpError } from '@heartland/shared/server';
import type { Signer } from '../signer.js';
import { SOURCE_FORMATS } from '../source-format.js';
import type { UploadGrant } from './image-store.js';

/** What the address of an upload allows. */
export interface UploadTicket {
  id: string;
  contentType: string;
  bytes: number;
}

/** The path with which a client may put what the grant says. */
export function uploadPath({ id, format, bytes, expiresAt }: UploadGrant, signer: Signer): string {
  const terms = new URLSearchParams({
    type: SOURCE_FORMATS[format].contentType,
    bytes: String(bytes),
    expires: String(expiresAt.getTime()),
  });
  const path = `/uploads/${id}?${terms}`;
  return `${path}&signature=${signer.sign(path)}`;
}

/** @throws HttpError 403 when we did not give this address, or when it has expired */
export function readUploadPath(path: string, signer: Signer, now: Date): UploadTicket {
  const [signed = '', signature = ''] = path.split('&signature=');
  if (!signer.isSigned(signed, signature)) throw new HttpError(403, 'FORBIDDEN', 'This address is not one of ours.');
  const { pathname, searchParams } = new URL(signed, 'http://localhost');
  if (now.getTime() >= Number(searchParams.get('expires'))) {
    throw new HttpError(403, 'FORBIDDEN', 'This address has expired: ask for another upload.');
  }
  return {
    id: pathname.slice('/uploads/'.length),
    contentType: searchParams.get('type')!,
    bytes: Number(searchParams.get('bytes')),
  };
}
