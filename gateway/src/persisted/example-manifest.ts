import { getOperationAST, parse } from 'graphql';
import { EXAMPLE_FOLDERS, loadOperations } from '../example-operations.js';
import { manifestOf, type Manifest } from './manifest.js';

/** The example operations as a manifest: those for everybody, or all. */
export function exampleManifest(contract: 'public' | 'internal'): Manifest {
  const kinds = contract === 'public' ? (['public'] as const) : EXAMPLE_FOLDERS;
  return manifestOf(
    kinds
      .flatMap((kind) => loadOperations(kind))
      .map(({ name, query }) => ({ name, type: getOperationAST(parse(query))!.operation, body: query })),
  );
}
