import { CodedError, type ErrorCode } from '@heartland/shared/errors';
import { headersNamed, PREVIEW_HEADER } from '@heartland/shared/forwarded-headers';
import type { PreviewTokens } from '@heartland/shared/preview';
import { HttpError, type Handler } from '@heartland/shared/server';

/** Refuses a preview token that is not good before anything is asked. The subgraphs check it again. */
export function checkPreview(handler: Handler, previews: PreviewTokens, clock: () => Date): Handler {
  return async (request, response) => {
    if (request.headers[PREVIEW_HEADER] === undefined) return handler(request, response);
    try {
      await previews.momentOf(headersNamed([PREVIEW_HEADER], request.headers), clock());
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      throw new HttpError(401, error.extensions['code'] as ErrorCode, error.message);
    }
    return handler(request, response);
  };
}
