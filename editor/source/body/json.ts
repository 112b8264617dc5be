// JSON that comes back as it came: also numbers that JavaScript would round.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;
type NewerJson = typeof JSON & { rawJSON?: (text: string) => unknown };

/** Reads a text. Where the browser can, a number keeps the digits that it was written with. */
export function parse(text: string): Json {
  const { rawJSON } = JSON as NewerJson;
  if (rawJSON === undefined) return JSON.parse(text) as Json;
  const exact: Reviver = (_, value, context) =>
    typeof value === 'number' && context?.source !== undefined && context.source !== String(value)
      ? rawJSON(context.source)
      : value;
  return JSON.parse(text, exact as Parameters<typeof JSON.parse>[1]) as Json;
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
