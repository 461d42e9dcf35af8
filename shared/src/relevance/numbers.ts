/** Numbers by name, to be visited one after the other: a map is such. */
export interface Numbers {
  forEach(visit: (value: number, name: string) => void): void;
}

/** The numbers of a record. */
export function numbersOf(record: Readonly<Record<string, number>>): Numbers {
  return {
    forEach(visit) {
      for (const name of Object.keys(record)) visit(record[name]!, name);
    },
  };
}
