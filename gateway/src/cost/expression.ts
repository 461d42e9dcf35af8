import type { Data } from '@heartland/shared/own';
import type { Size } from './list-size.js';

/**
 * What something costs, as far as it is known before a request: a sum with factors that are sizes of lists, or the most
 * expensive of several. Equal ones are one object.
 */
export interface Cost {
  readonly id: number;
  /** Certain cost, by subgraph. */
  readonly own: readonly number[];
  readonly parts: readonly { size: Size; cost: Cost }[];
  /** The alternatives, when it is one of several; nothing else counts then. */
  readonly oneOf: readonly Cost[];
}

/** Makes costs, and finds again what was made before. */
export class Costs {
  private readonly known = new Map<string, Cost>();
  readonly nothing: Cost;

  constructor(private readonly subgraphs: number) {
    this.nothing = this.intern({ own: new Array<number>(subgraphs).fill(0), parts: [], oneOf: [] });
  }

  /** So much in one subgraph. */
  certain(weight: number, subgraph: number): Cost {
    return this.sum([{ size: weight, cost: this.unit(subgraph) }]);
  }

  /** All of these, each as often as it says. */
  sum(parts: Cost['parts']): Cost {
    const own = [...this.nothing.own];
    const open: { size: Size; cost: Cost }[] = [];
    for (const { size, cost } of parts) {
      if (size === 0 || cost === this.nothing) continue;
      const certain = isCertain(cost);
      if (typeof size === 'number' && (certain || (size === 1 && cost.oneOf.length === 0))) {
        cost.own.forEach((weight, at) => (own[at]! += size * weight));
        open.push(...cost.parts);
      } else open.push({ size, cost });
    }
    return this.intern({ own, parts: open, oneOf: [] });
  }

  /** The most expensive of these. */
  most(alternatives: readonly Cost[]): Cost {
    const different = [...new Set(alternatives)];
    const [first = this.nothing] = different;
    if (different.length <= 1) return first;
    if (different.every(isCertain)) return different.reduce((a, b) => (total(b.own) > total(a.own) ? b : a));
    return this.intern({ own: this.nothing.own, parts: [], oneOf: different });
  }

  private unit(subgraph: number): Cost {
    const own = this.nothing.own.map((_zero, at) => (at === subgraph ? 1 : 0));
    return this.intern({ own, parts: [], oneOf: [] });
  }

  private intern(cost: Omit<Cost, 'id'>): Cost {
    const parts = cost.parts.map(({ size, cost: { id } }) => [typeof size === 'number' ? size : size.key, id]);
    const key = JSON.stringify([cost.own, parts, cost.oneOf.map(({ id }) => id)]);
    let known = this.known.get(key);
    if (!known) this.known.set(key, (known = { id: this.known.size, ...cost }));
    return known;
  }
}

const total = (own: readonly number[]): number => own.reduce((sum, weight) => sum + weight, 0);

const isCertain = ({ parts, oneOf }: Cost): boolean => parts.length === 0 && oneOf.length === 0;

/** Reads a cost for the variables of a request. */
export type Reckon = (variables: Readonly<Data>) => number;

/** Makes a function of the variables: a constant, or a list of steps without a tree. */
export function compileTotal(cost: Cost): Reckon {
  if (isCertain(cost)) {
    const known = total(cost.own);
    return () => known;
  }
  const order = inOrder(cost);
  const at = new Map(order.map((it, index) => [it, index]));
  const steps = order.map(({ own, parts, oneOf }) => ({
    own: total(own),
    parts: parts.map(({ size, cost: part }) => ({ size, from: at.get(part)! })),
    oneOf: oneOf.map((it) => at.get(it)!),
  }));
  return (variables) => {
    const values: number[] = [];
    for (const { own, parts, oneOf } of steps) {
      let value = own;
      for (const { size, from } of parts)
        value += (typeof size === 'number' ? size : size.read(variables)) * values[from]!;
      for (const from of oneOf) if (values[from]! > value) value = values[from]!;
      values.push(value);
    }
    return values[steps.length - 1]!;
  };
}

/** A cost by subgraph. */
export function reckonEach(cost: Cost, variables: Readonly<Data>): number[] {
  const values = new Map<Cost, number[]>();
  for (const it of inOrder(cost)) {
    const value = [...it.own];
    for (const { size, cost: part } of it.parts) {
      const times = typeof size === 'number' ? size : size.read(variables);
      values.get(part)!.forEach((weight, at) => (value[at]! += times * weight));
    }
    const best = it.oneOf.map((one) => values.get(one)!).reduce((a, b) => (total(b) > total(a) ? b : a), value);
    values.set(it, best);
  }
  return values.get(cost)!;
}

/** A cost and all that it is made of, each after its parts. */
function inOrder(cost: Cost): Cost[] {
  const order = new Set<Cost>();
  const visit = (it: Cost): void => {
    if (order.has(it)) return;
    it.parts.forEach((part) => visit(part.cost));
    it.oneOf.forEach(visit);
    order.add(it);
  };
  visit(cost);
  return [...order];
}
