import { kindOfId, type NodeKind } from '@heartland/shared/ids';

/** How each kind of id is fetched; kinds that the other subgraph owns are only named (`ref`), and checked there. */
export type NodeFetchers = Record<NodeKind, (id: string) => Promise<object | null>>;

/** Fetches anything by its id, with the name of its type; a malformed id is as unknown as any other. */
export function createNodeById(fetchers: NodeFetchers): (id: string) => Promise<object | null> {
  return async (id) => {
    const kind = kindOfId(id);
    const found = kind && (await fetchers[kind](id));
    return found
      ? Object.assign(Object.create(Object.getPrototypeOf(found) as object), found, { __typename: kind })
      : null;
  };
}

/** What has an id and is no node. */
export const unknown = async (): Promise<null> => null;

/** An entity of the editorial subgraph, by its key alone. */
export const foreign = async (id: string): Promise<object> => ({ ref: id });
