/** Gives every text a small number, in the order of their coming, and finds both ways. */
export class CodeBook {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The code of a text; a new one when it has none. */
  code(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      this.codes.set(text, (code = this.texts.length));
      this.texts.push(text);
    }
    return code;
  }

  /** The code of a text; undefined when it has none. */
  find(text: string): number | undefined {
    return this.codes.get(text);
  }

  text(code: number): string {
    return this.texts[code]!;
  }
}
