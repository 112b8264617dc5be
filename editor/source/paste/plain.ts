// Pasted plain text → paragraphs, a line each.
import type { JsonObject } from '../body/json';

export function paragraphs(text: string): JsonObject[] {
  const lines = text.split(/[\r\n\u2028\u2029]+/).map(line => line.trim());
  return lines.filter(line => line !== '').map(line => ({ type: 'paragraph', text: line }));
}
