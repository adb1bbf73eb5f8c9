import type { Document, Statement } from './document.ts';

/** `Legible: rollback waived — <reason>`, alone on a line; the label is parsed away by the document model. */
const WAIVER = /^(?<dimension>[a-z][a-z-]*)\s+(?:is\s+)?waived\s*(?:[—–:,-]+|because)\s*(?<reason>\S.*)$/i;
/** Shorter reasons say nothing. */
const SHORTEST_REASON = 8;

/** Returns true where a text may hold a waiver: only then is it worth asking who may waive. */
export function mentionsWaiver(text: string): boolean {
  return text.split('\n').some((line) => {
    const at = line.search(/legible\b/i);
    return at >= 0 && /\bwaived\b/i.test(line.slice(at));
  });
}

/** What a statement says to Legible, or null where it says nothing to it. */
function addressed({ label, text }: Statement): string | null {
  return label?.toLowerCase() === 'legible' ? text : (/^legible:\s*(.*)$/i.exec(text)?.[1] ?? null);
}

/** Returns the document without its waivers, with a reason or without: to waive a point is not to make it. */
export function withoutWaivers(document: Document): Document {
  const waiving = document.statements.filter((statement) =>
    /^[a-z][a-z-]*\s+(?:is\s+)?waived\b/i.test(addressed(statement) ?? ''),
  );
  if (waiving.length === 0) return document;
  const lines = new Set(waiving.map((statement) => statement.position.start.line));
  const statements = document.statements.filter(
    (statement) => statement.kind === 'title' || !lines.has(statement.position.start.line),
  );
  return { ...document, statements };
}

/** Returns the waivers of a description with their reasons, by dimension; a waiver without a reason is none. */
export function findWaivers(document: Document): ReadonlyMap<string, string> {
  const waivers = new Map<string, string>();
  for (const statement of document.statements) {
    const text = addressed(statement);
    const match = text === null ? null : WAIVER.exec(text);
    const reason = match?.groups?.['reason']?.trim() ?? '';
    const dimension = match?.groups?.['dimension']?.toLowerCase();
    if (dimension !== undefined && reason.length >= SHORTEST_REASON) waivers.set(dimension, reason);
  }
  return waivers;
}
