/** An object of a response. Its names are the client's choice, `constructor` and `__proto__` among them. */
export type Data = Record<string, unknown>;

/** What an object has itself under a name, whatever it inherits. */
export function readOwn(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Data)[name] : undefined;
}

/** Gives an object a member of its own, whatever the name. */
export function writeOwn(object: Data, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
