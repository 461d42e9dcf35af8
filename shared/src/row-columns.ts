import { getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';

type Wanted<Entity> = (property: keyof Entity & string) => boolean;

/**
 * The columns of an entity as a select list, each under the name of its property.
 * @param alias of the table in the statement
 * @param wanted whether a property is among them; all are when left out
 */
export function columnsOf<Entity extends ObjectLiteral>(
  entity: new () => Entity,
  alias: string,
  wanted: Wanted<Entity> = () => true,
): string {
  const columns = namesOf(entity).filter(([property]) => wanted(property));
  return columns.map(([property, column]) => `${alias}.${column} as "${property}"`).join(', ');
}

/** SQL of a row of an entity as one JSON object with the names of its properties. @param alias of the table */
export function objectOf<Entity extends ObjectLiteral>(entity: new () => Entity, alias: string): string {
  const members = namesOf(entity).map(([property, column]) => `'${property}', ${alias}.${column}`);
  return `json_build_object(${members.join(', ')})`;
}

/** The properties of an entity that are instants. @param wanted whether a property is among them; all are when left out */
export function instantsOf<Entity extends ObjectLiteral>(
  entity: new () => Entity,
  wanted: Wanted<Entity> = () => true,
): string[] {
  return columnsIn(entity)
    .filter(({ options }) => options.type === 'timestamp with time zone')
    .map(({ propertyName }) => propertyName)
    .filter((property) => wanted(property as keyof Entity & string));
}

/** Makes dates of the instants of a row that was read as JSON. */
export function reviveInstants(row: Record<string, unknown>, properties: readonly string[]): void {
  for (const property of properties) {
    const text = row[property];
    if (typeof text === 'string') row[property] = new Date(text);
  }
}

/** The properties of an entity with the names of their columns. */
function namesOf<Entity extends ObjectLiteral>(entity: new () => Entity): [keyof Entity & string, string][] {
  return columnsIn(entity).map(({ propertyName, options }) => [propertyName, options.name ?? propertyName]);
}

function columnsIn(entity: new () => ObjectLiteral) {
  return getMetadataArgsStorage().filterColumns(entity);
}
