import type { DimensionRecord, HistoryRecord } from '../../src/core/history-record.ts';

/** Returns the record of one dimension: absent and not asked for, unless it is said otherwise. */
export function buildDimension(id: string, changes: Partial<DimensionRecord> = {}): DimensionRecord {
  return {
    id,
    level: 0,
    required: null,
    status: 'not-asked',
    because: null,
    file: null,
    slot: null,
    question: null,
    waiver: null,
    ...changes,
  };
}

/** Returns a dimension that falls short of `stated`, because of a fact. */
export function buildShort(
  id: string,
  because: string,
  changes: Partial<DimensionRecord> = {},
): DimensionRecord {
  const open = { slot: 'harm', question: 'What could go wrong?', file: 'db/migrate/1.sql' };
  return buildDimension(id, { required: 2, status: 'short', because, ...open, ...changes });
}

/** Returns the record of a pull request that meets all that is asked. */
export function buildRecord(number: number, changes: Partial<HistoryRecord> = {}): HistoryRecord {
  const short = changes.dimensions?.some(({ status }) => status === 'short') === true;
  return {
    id: `#${number}`,
    profile: 'pull-request',
    title: `Change ${number}`,
    date: '2026-03-01',
    url: null,
    facts: [],
    areas: ['src'],
    verdict: short ? 'falls-short' : 'meets',
    dimensions: [],
    habits: [],
    contradictions: [],
    ...changes,
  };
}
