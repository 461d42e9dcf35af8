import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';

/** What Apollo Server needs of a gateway: a schema to validate by, and something that executes. */
export type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** A validated operation with its request. */
export type GatewayRequest = Parameters<Executor>[0];

export type GatewayResult = Awaited<ReturnType<Executor>>;

export type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
