// Jest's global teardown: stops and deletes what scripts/test-database.mjs started.
export default async function stopTestDatabase() {
  await globalThis.heartlandTestPostgres?.stop();
}
