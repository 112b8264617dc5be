// Reads the fields of a JSON object one by one and refuses what is missing, of another form, or left over: src/model/body denies the same.
import { isObject, type Json, type JsonObject } from './json';

/** The object is not of the form that the reader knows. */
export class Unfit extends Error {}

export class Fields {
  readonly #left: Map<string, Json>;

  constructor(json: Json) {
    if (!isObject(json)) throw new Unfit('not an object');
    this.#left = new Map(Object.entries(json satisfies JsonObject));
  }

  /** Whatever stands there. */
  any(name: string): Json {
    const value = this.#left.get(name);
    if (value === undefined) throw new Unfit(`no ${name}`);
    this.#left.delete(name);
    return value;
  }

  words(name: string): string {
    const value = this.any(name);
    if (typeof value !== 'string') throw new Unfit(`${name} is no text`);
    return value;
  }

  list(name: string): Json[] {
    const value = this.any(name);
    if (!Array.isArray(value)) throw new Unfit(`${name} is no list`);
    return value;
  }

  /** Nothing and null are the same. */
  wordsOrNothing(name: string): string | null {
    if (this.#left.get(name) === null) this.#left.delete(name);
    return this.#left.has(name) ? this.words(name) : null;
  }

  wordsOrEmpty(name: string): string {
    return this.#left.has(name) ? this.words(name) : '';
  }

  flag(name: string): boolean {
    if (!this.#left.has(name)) return false;
    const value = this.any(name);
    if (typeof value !== 'boolean') throw new Unfit(`${name} is neither true nor false`);
    return value;
  }

  oneOf(name: string, known: readonly string[]): string {
    const value = this.words(name);
    if (!known.includes(value)) throw new Unfit(`${name} is ${value}`);
    return value;
  }

  /** Everything has been read. */
  end(): void {
    const [name] = this.#left.keys();
    if (name !== undefined) throw new Unfit(`${name} is not known`);
  }
}
