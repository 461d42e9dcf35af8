import type { IncomingHttpHeaders } from 'node:http';

/** Headers of a request that travel on to the subgraphs, by their names in lower case. */
export type ForwardedHeaders = Readonly<Record<string, string>>;

/** Who acts, in development: `<slug of an author>;role=EDITOR`. The internal graph alone passes it on. */
export const ACTOR_HEADER = 'x-heartland-actor';

/** A token of `createPreviewToken`: the request sees the site as it says. */
export const PREVIEW_HEADER = 'x-preview';

/** The headers of these names that a request has. */
export function headersNamed(names: readonly string[], headers: IncomingHttpHeaders): ForwardedHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
