import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { GraphQLError, isObjectType, type GraphQLFormattedError } from 'graphql';
import { clientPathsAt, objectsAt, type ClientPath } from './entities.js';
import type { GatewayRequest } from './gateway-interface.js';
import { merge } from './merge.js';
import { isData, readOwn, type Data } from '@heartland/shared/own';
import type { PlanContext } from './plan.js';
import { compilePicker } from './representation.js';
import { compileRewrites } from './rewrite.js';
import type { Run, Step } from './run.js';
import { subgraphError } from './subgraph-error.js';

/** Finds the place in the client's answer for the path of an error in a subgraph's answer. */
type Locate = (path: ClientPath) => ClientPath;

/** One request to a subgraph, and what becomes of its answer. */
export function compileFetch(context: PlanContext, node: FetchNode, path: ResponsePath): Step {
  const dataSource = context.dataSources.get(node.serviceName);
  if (!dataSource) throw new Error(`No transport for the subgraph "${node.serviceName}".`);
  const send = compileSend(context, dataSource, node);
  const step = node.requires ? compileEntities(context, node, path, send) : compileRoot(context, node, path, send);
  return (run) => step(run).catch((error: GraphQLError) => void run.errors.push(error));
}

type OfClient = Extract<GraphQLDataSourceProcessOptions, { incomingRequestContext: unknown }>;

/** Tells a data source that a client asked, and not the gateway on its own account. */
const INCOMING_OPERATION = 'incoming operation' as OfClient['kind'];

type Send = (run: Run, representations: readonly Data[] | null, locate: Locate) => Promise<unknown>;

/** Sends a fetch with its variables, and keeps the errors that come back; answers the data. */
function compileSend({ standIns, clientName }: PlanContext, dataSource: GraphQLDataSource, node: FetchNode): Send {
  const nameOf = (element: string | number) =>
    typeof element === 'string' ? (standIns.byName.get(element)?.field ?? clientName(element)) : element;
  const { serviceName, operation: query, operationName, variableUsages = [] } = node;
  return async (run, representations, locate) => {
    const variables: Data = {};
    const given = run.request.request.variables ?? {};
    for (const name of variableUsages) {
      const value = readOwn(given, name);
      if (value !== undefined) variables[name] = value;
    }
    if (representations) {
      if (variables['representations'] !== undefined) throw reservedName();
      variables['representations'] = representations;
    }
    const { data, errors } = await dataSource.process({
      kind: INCOMING_OPERATION,
      request: { query, variables, operationName },
      incomingRequestContext: run.request as GatewayRequest,
      context: run.request.context,
    });
    errors?.forEach((error: GraphQLFormattedError) => {
      run.errors.push(subgraphError(error, serviceName, error.path && locate(error.path).map(nameOf)));
    });
    return data;
  };
}

/** A fetch of root fields: of the operation, or of a root that a payload leads back to. */
function compileRoot({ schema }: PlanContext, node: FetchNode, path: ResponsePath, send: Send): Step {
  const rewrite = compileRewrites(schema, node.outputRewrites);
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const data = await send(run, null, (at) => [...(clientPathsAt(run.data, path)[0] ?? []), ...at]);
    rewrite(data);
    for (const target of targets) merge(target, data);
  };
}

/** A fetch of more fields for objects that are there already. */
function compileEntities({ schema }: PlanContext, node: FetchNode, path: ResponsePath, send: Send): Step {
  const pick = compilePicker(schema, node.requires!);
  const rewriteInput = compileRewrites(schema, node.inputRewrites);
  const rewriteOutput = compileRewrites(schema, node.outputRewrites);
  const isObject = ({ __typename: name }: Data) => typeof name === 'string' && isObjectType(schema.getType(name));
  return async (run) => {
    const objects = objectsAt(run.data, path);
    const asked: number[] = [];
    const representations: Data[] = [];
    objects.forEach((object, index) => {
      const representation = pick(object);
      if (!representation?.['__typename']) return;
      rewriteInput(representation);
      representations.push(representation);
      asked.push(index);
    });
    if (representations.length === 0) return;
    const data = await send(run, representations, ([root, index, ...rest]) => {
      if (root !== '_entities') return [root!, ...(index === undefined ? [] : [index]), ...rest];
      const paths = clientPathsAt(run.data, path);
      return [...(paths[asked[typeof index === 'number' ? index : 0]!] ?? []), ...rest];
    });
    if (!isData(data)) return;
    entitiesOf(data, representations.length).forEach((entity, i) => {
      if (!isData(entity)) return;
      const object = objects[asked[i]!]!;
      // What a subgraph calls by the name of an interface keeps the type that another one gave it.
      if (!entity['__typename'] || isObject(object)) entity['__typename'] = object['__typename'];
      rewriteOutput(entity);
      merge(object, entity);
    });
  };
}

function entitiesOf(data: Data, expected: number): readonly unknown[] {
  const entities = data['_entities'];
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length === expected) return entities;
  throw new Error(`Expected "data._entities" to contain ${expected} elements`);
}

/** The gateway's own variable has that name in every fetch of entities. */
function reservedName(): GraphQLError {
  return new GraphQLError('Variable "$representations": expected another name, received one that the gateway uses.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
