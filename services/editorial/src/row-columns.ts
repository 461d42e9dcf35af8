import { getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';

/**
 * The columns of an entity as a select list, each under the name of its property.
 * @param alias of the table in the statement
 * @param wanted whether a property is among them; all are when left out
 */
export function columnsOf<Entity extends ObjectLiteral>(
  entity: new () => Entity,
  alias: string,
  wanted: (property: keyof Entity & string) => boolean = () => true,
): string {
  return getMetadataArgsStorage()
    .filterColumns(entity)
    .filter(({ propertyName }) => wanted(propertyName as keyof Entity & string))
    .map(({ propertyName, options }) => `${alias}.${options.name ?? propertyName} as "${propertyName}"`)
    .join(', ');
}
