import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

/** The value of an argument of a directive in a schema. */
export const argumentOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  given.find((it) => it.name.value === name)?.value;

export const asText = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;

export const asBoolean = (value: ConstValueNode | undefined): boolean | undefined =>
  value?.kind === Kind.BOOLEAN ? value.value : undefined;

/** A number, also in the form of a text. */
export function asNumber(value: ConstValueNode | undefined): number | null {
  if (value?.kind !== Kind.INT && value?.kind !== Kind.FLOAT && value?.kind !== Kind.STRING) return null;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : null;
}

/** A list of texts; one text is a list of it. */
export function asTexts(value: ConstValueNode | undefined): string[] {
  if (value?.kind === Kind.LIST) return value.values.flatMap((it) => asText(it) ?? []);
  return [asText(value) ?? []].flat();
}
