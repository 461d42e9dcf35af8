import {
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Choices } from './choices.js';

export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Names that an object has before anybody gives it members. */
const AWKWARD = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

const DEEPEST = 4;

/** Some operation over a schema: fragments, aliases, directives, variables, introspection, and wrong values at times. */
export function generateOperation(schema: GraphQLSchema, choices: Choices): GeneratedOperation {
  return new Grammar(schema, choices).operation();
}

class Grammar {
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
  ) {}

  operation(): GeneratedOperation {
    const mutation = this.schema.getMutationType();
    const kind = mutation && this.choices.oneIn(5) ? 'mutation' : 'query';
    const root = kind === 'mutation' ? mutation! : this.schema.getQueryType()!;
    const introspection = kind === 'query' && this.choices.oneIn(12) ? ` ${this.choices.of(INTROSPECTION)}` : '';
    const selection = this.selection(root, 0, introspection);
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const query = [`${kind} Generated${declared} ${selection}`, ...this.fragments].join('\n');
    return { query, variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number, more = '', whole = true): string {
    const parts = Array.from({ length: 1 + this.choices.below(depth === 0 ? 3 : 4) }, () =>
      this.part(type, depth, whole),
    );
    return `{ ${parts.join(' ')}${more} }`;
  }

  private part(type: GraphQLCompositeType, depth: number, whole: boolean): string {
    if (whole && depth < DEEPEST && this.choices.oneIn(6)) return this.fragment(type, depth);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const open = fields.filter((field) => depth < DEEPEST || isLeafType(getNamedType(field.type)));
    if (whole && open.length === 0 && depth < DEEPEST) return this.fragment(type, depth);
    if (open.length === 0 || this.choices.oneIn(10)) return `${this.alias()}__typename${this.directive()}`;
    return this.field(this.choices.of(open), depth);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const args = field.args.filter((argument) => isRequiredArgument(argument) || this.choices.oneIn(3));
    const given = args.length > 0 ? `(${args.map((argument) => this.argument(argument)).join(', ')})` : '';
    // Fields of one name with different arguments cannot stand side by side.
    const alias = given ? `a${this.names++}: ` : this.alias();
    const selection = isCompositeType(type) ? ` ${this.selection(type, depth + 1)}` : '';
    return `${alias}${field.name}${given}${this.directive()}${selection}`;
  }

  private alias(): string {
    if (this.choices.oneIn(15)) return `${this.choices.of(AWKWARD)}: `;
    return this.choices.oneIn(6) ? `a${this.names++}: ` : '';
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = [type, ...(isObjectType(type) ? type.getInterfaces() : this.schema.getPossibleTypes(type))];
    const condition = this.choices.of(possible);
    // Back from an interface to the object that is known: the plain gateway loses what stands there.
    const whole = condition === type || !isObjectType(type);
    const selection = this.selection(condition, depth + 1, '', whole);
    if (!this.choices.oneIn(3)) return `... on ${condition.name}${this.directive()} ${selection}`;
    const name = `F${this.names++}`;
    this.fragments.push(`fragment ${name} on ${condition.name} ${selection}`);
    return `...${name}${this.directive()}`;
  }

  private directive(): string {
    if (!this.choices.oneIn(8)) return '';
    const name = this.choices.of(['include', 'skip']);
    if (this.choices.oneIn(3)) return ` @${name}(if: ${this.choices.of(['true', 'false'])})`;
    // Few variables in many directives, so that they meet.
    const variable = `if${this.choices.below(2)}`;
    if (!(variable in this.variables)) {
      this.declared.push(`$${variable}: Boolean!${this.choices.oneIn(4) ? ' = true' : ''}`);
      this.variables[variable] = this.choices.of([true, false]);
    }
    return ` @${name}(if: $${variable})`;
  }

  private argument({ name, type }: GraphQLArgument): string {
    if (this.choices.oneIn(2)) return `${name}: ${this.literal(type)}`;
    const variable = `v${this.names++}`;
    this.declared.push(`$${variable}: ${type.toString()}`);
    const value = this.choices.oneIn(40) ? { wrong: true } : this.value(type);
    if (value !== null || !this.choices.oneIn(2)) this.variables[variable] = value;
    return `${name}: $${variable}`;
  }

  private literal(type: GraphQLInputType): string {
    return print(this.value(type), isNonNullType(type) ? type.ofType : type);
  }

  private value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.present(type.ofType);
    return this.choices.oneIn(6) ? null : this.present(type);
  }

  private present(type: GraphQLInputType): unknown {
    if (isListType(type)) return Array.from({ length: this.choices.below(3) }, () => this.value(type.ofType));
    if (isEnumType(type)) return this.choices.of(type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || this.choices.oneIn(5),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type)]));
    }
    return this.choices.of(LEAVES[getNamedType(type).name] ?? ['7', 'text']);
  }
}

const LEAVES: Record<string, readonly unknown[]> = {
  Int: [1, 2, 0],
  Float: [1, 2.5],
  Boolean: [true, false],
  ID: ['1', '2'],
};

const INTROSPECTION = [
  '__schema { queryType { name } types { name kind } }',
  't: __type(name: "Query") { name fields { name type { name kind } } }',
  '__type(name: "Nothing") { name }',
];

/** A value as a literal of its type. */
function print(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return print(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((element) => print(element, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const members = Object.entries(value as object).map(
    ([name, member]) => `${name}: ${print(member, fields[name]!.type)}`,
  );
  return `{${members.join(', ')}}`;
}
