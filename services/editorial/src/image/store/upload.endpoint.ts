import { HttpError, type Handler } from '@heartland/shared/server';
import type { Signer } from '../signer.js';
import type { FolderStore } from './folder-store.js';
import { readUploadPath } from './upload-ticket.js';

export interface UploadEndpointOptions {
  store: FolderStore;
  signer: Signer;
  clock: () => Date;
}

/** `PUT /uploads/...`: takes the bytes of an upload whose address we gave, and answers 204. */
export function uploadEndpoint({ store, signer, clock }: UploadEndpointOptions): Handler {
  return async (request, response) => {
    if (request.method !== 'PUT') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Expected PUT.');
    const now = clock();
    const { id, contentType, bytes } = readUploadPath(request.url ?? '', signer, now);
    const { 'content-type': type = '', 'content-length': length = String(bytes) } = request.headers;
    if (type !== contentType) {
      throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `Expected content-type ${contentType}.`);
    }
    if (Number(length) > bytes) throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `Expected ${bytes} bytes.`);
    if (Number(length) < bytes) throw new HttpError(400, 'BAD_REQUEST', `Expected ${bytes} bytes.`);
    await store.receive(id, request, { bytes, now });
    response.writeHead(204, { 'cache-control': 'no-store' }).end();
  };
}
