import { Kind, type ConstDirectiveNode } from 'graphql';

/** A part of a contract that may carry a tag. */
export interface Tagged {
  directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Whether it is for the internal graph alone. */
export const isInternal = ({ directives }: Tagged): boolean =>
  directives?.some(
    ({ name, arguments: args }) =>
      name.value === 'tag' && args?.some(({ value }) => value.kind === Kind.STRING && value.value === 'internal'),
  ) ?? false;
