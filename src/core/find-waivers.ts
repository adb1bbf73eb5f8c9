import type { Document } from './document.ts';

/** `Legible: rollback waived — <reason>`, alone on a line; the label is parsed away by the document model. */
const WAIVER = /^(?<dimension>[a-z][a-z-]*)\s+(?:is\s+)?waived\s*(?:[—–:,-]+|because)\s*(?<reason>\S.*)$/i;
/** Shorter reasons say nothing. */
const SHORTEST_REASON = 8;

/** Returns true where a text may hold a waiver: only then is it worth asking who may waive. */
export function mentionsWaiver(text: string): boolean {
  return /legible\b[^\n]*\bwaived\b/i.test(text);
}

/** Returns the waivers of a description with their reasons, by dimension; a waiver without a reason is none. */
export function findWaivers(document: Document): ReadonlyMap<string, string> {
  const waivers = new Map<string, string>();
  for (const statement of document.statements) {
    const text =
      statement.label?.toLowerCase() === 'legible'
        ? statement.text
        : /^legible:\s*(.*)$/i.exec(statement.text)?.[1];
    const match = text === undefined ? null : WAIVER.exec(text);
    const reason = match?.groups?.['reason']?.trim() ?? '';
    const dimension = match?.groups?.['dimension']?.toLowerCase();
    if (dimension !== undefined && reason.length >= SHORTEST_REASON) waivers.set(dimension, reason);
  }
  return waivers;
}
