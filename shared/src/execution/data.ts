import { writeOwn, type Data } from '../own.js';

/** Whether a value is to be waited for; what graphql-js takes for a promise. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** The object with what the promises of the names bring in their places; the object itself is changed. */
export function settled(object: Data, names: readonly string[]): Promise<Data> {
  return Promise.all(names.map((name) => object[name])).then((values) => {
    for (let index = 0; index < names.length; index++) writeOwn(object, names[index]!, values[index]);
    return object;
  });
}
