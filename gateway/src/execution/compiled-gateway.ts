import { isInterfaceType, isObjectType, Supergraph, type NamedType } from '@apollo/federation-internals';
import type { GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { costTable } from '../cost/cost-table.js';
import { resolvableKeysFirst } from '../planning/key-order.js';
import { planCheckOf } from '../planning/plan-check.js';
import { progressiveOverrides } from '../planning/progressive-override.js';
import { withStandIns, type StandIns } from '../planning/required-fields.js';
import type {
  ClientRequest,
  Executed,
  GatewayInterface,
  GatewayRequest,
  GatewayResult,
  SchemaListener,
} from './gateway-interface.js';
import { merge } from './merge.js';
import { OperationCache, type CacheCounts } from './operation-cache.js';
import type { CompiledOperation, PreparedOperation } from './operation.js';
import type { Data } from '@heartland/shared/own';
import type { Run } from './run.js';

export interface CompiledGatewayOptions {
  supergraphSdl: string;
  /** The way to a subgraph. @throws Error when there is none */
  dataSource(subgraph: string): GraphQLDataSource;
  /** What an operation may cost; anything when left out. */
  costLimit?: number | undefined;
}

/**
 * What Apollo Server calls for every operation. Apollo's planner says which subgraphs are asked for what; the plan is
 * compiled once and run for each request.
 */
export class CompiledGateway implements GatewayInterface {
  private readonly listeners = new Set<SchemaListener>();
  private operations: OperationCache | undefined;
  private api: GraphQLSchema | undefined;

  constructor(private readonly options: CompiledGatewayOptions) {}

  /** How often an operation was found compiled. */
  counts(): CacheCounts {
    return this.operations?.counts() ?? { hits: 0, misses: 0, size: 0 };
  }

  onSchemaLoadOrUpdate(callback: SchemaListener) {
    this.listeners.add(callback);
    return () => void this.listeners.delete(callback);
  }

  /** @throws Error when the supergraph cannot be read or a subgraph of it cannot be reached by anything */
  async load() {
    const { supergraphSdl, dataSource, costLimit = null } = this.options;
    // Composition has validated it.
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    const schema = supergraph.apiSchema();
    const composed = parse(supergraphSdl);
    const { supergraph: forPlanner, standIns } = withStandIns(resolvableKeysFirst(composed));
    // For the planner alone: clients see the graph as it was composed.
    const planned = forPlanner === composed ? supergraph : Supergraph.build(forPlanner, { validateSupergraph: false });
    const api = { schema, graphql: schema.toGraphQLJSSchema() };
    const operations = new OperationCache({
      api,
      schema: planned.schema.toGraphQLJSSchema(),
      planner: plannerOf(planned, standIns),
      overrides: progressiveOverrides(planned.schema),
      standIns,
      check: planCheckOf(planned),
      costs: costTable(composed),
      costLimit,
      fieldNames: new Set(planned.schema.types().flatMap(fieldNames)),
      dataSources: new Map([...supergraph.subgraphsMetadata()].map(({ name }) => [name, dataSource(name)])),
    });
    [this.operations, this.api] = [operations, api.graphql];
    this.listeners.forEach((listener) => listener({ apiSchema: api.graphql, coreSupergraphSdl: supergraphSdl }));
    return {
      executor: async (incoming: GatewayRequest) => {
        const { executed } = incoming.context as Executed;
        return executed ?? execute(operations, incoming, costLimit);
      },
    };
  }

  /** That clients see, once it is loaded. */
  get schema(): GraphQLSchema {
    return this.api!;
  }

  /**
   * Compiles an operation that fits the schema before anybody asks for it.
   * @throws GraphQLError when the planner refuses it
   */
  compile(source: string, document: DocumentNode): void {
    this.operations!.get({ source, operationName: undefined }, document);
  }

  /** Executes an operation that was compiled before; null when there is none, or when the variables do not fit it. */
  executeKnown(source: string, client: ClientRequest): Promise<GatewayResult> | null {
    const { operationName, variables } = client.request;
    const operation = this.operations?.find({ source, operationName });
    const prepared = operation?.prepare(variables ?? {});
    return !prepared || 'errors' in prepared ? null : run(operation!, prepared, client, this.options.costLimit ?? null);
  }

  async stop() {
    this.listeners.clear();
  }
}

function plannerOf(supergraph: Supergraph, { byName }: StandIns): QueryPlanner {
  // Without named fragments a fetch can be taken apart by its fields.
  return new QueryPlanner(supergraph, { reuseQueryFragments: byName.size === 0 });
}

const fieldNames = (type: NamedType) =>
  isObjectType(type) || isInterfaceType(type) ? type.fields().map(({ name }) => name) : [];

async function execute(
  operations: OperationCache,
  incoming: GatewayRequest,
  costLimit: number | null,
): Promise<GatewayResult> {
  const { document, source, request } = incoming;
  const { operationName, variables } = request;
  const operation = operations.get({ source, operationName }, document);
  const prepared = operation.prepare(variables ?? {});
  return 'errors' in prepared ? prepared : run(operation, prepared, incoming, costLimit);
}

async function run(
  operation: CompiledOperation,
  { variables, introspect, complete, cost }: PreparedOperation,
  request: ClientRequest,
  costLimit: number | null,
): Promise<GatewayResult> {
  const run: Run = { data: {}, errors: [], variables, request };
  await operation.run?.(run);
  if (introspect) merge(run.data, introspect(variables));
  const data = complete(run.data) as Data | null;
  const result: GatewayResult = run.errors.length > 0 ? { errors: run.errors, data } : { data };
  if (asksForCost(request)) result.extensions = { cost: cost.report(run.data, variables, costLimit) };
  return result;
}

const asksForCost = ({ request, context }: ClientRequest): boolean =>
  (context as Executed).asksForCost === true || request.extensions?.['cost'] === true;
