/** What the index knows of an agency. */
export interface IndexAgency {
  id: string;
  name: string;
}

/** Compares names as readers sort them; the id makes the order total. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The agencies by small codes, and their places in the order of their names. */
export class AgencyDirectory {
  private readonly codes = new Map<string, number>();
  private readonly agencies: IndexAgency[] = [];
  private ranks: Int32Array | null = null;

  get size(): number {
    return this.agencies.length;
  }

  has(id: string): boolean {
    return this.codes.has(id);
  }

  find(id: string): number | undefined {
    return this.codes.get(id);
  }

  of(code: number): IndexAgency {
    return this.agencies[code]!;
  }

  all(): readonly IndexAgency[] {
    return this.agencies;
  }

  add(agency: IndexAgency): void {
    const known = this.codes.get(agency.id);
    if (known === undefined) this.codes.set(agency.id, this.agencies.length);
    this.agencies[known ?? this.agencies.length] = agency;
    this.ranks = null;
  }

  /** For every code its place by name. */
  byName(): Int32Array {
    if (!this.ranks) {
      const order = this.agencies
        .map((_, code) => code)
        .sort((a, b) => compareAgencies(this.agencies[a]!, this.agencies[b]!));
      this.ranks = new Int32Array(order.length);
      for (const [rank, code] of order.entries()) this.ranks[code] = rank;
    }
    return this.ranks;
  }
}

function compareAgencies(a: IndexAgency, b: IndexAgency): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
