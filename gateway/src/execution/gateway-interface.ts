import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';

/** What Apollo Server needs of a gateway: a schema to validate by, and something that executes. */
export type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** A validated operation with its request, as Apollo Server tells of it. */
export type GatewayRequest = Parameters<Executor>[0];

/** What an execution needs of that: what the client sent, and what its endpoint knows of the client. */
export type ClientRequest = Pick<GatewayRequest, 'request' | 'context'>;

export type GatewayResult = Awaited<ReturnType<Executor>>;

export type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** In the context of a request. */
export interface Executed {
  /** Whether it asks what it costs, beside `extensions: { cost: true }`. */
  asksForCost?: boolean;
  /** Its result, when it was executed before Apollo Server saw it. */
  executed?: Promise<GatewayResult>;
}
