import type { HistoryReport } from '../../../src/core/history-report.ts';
import { buildHistoryReport } from '../../core/build-history.ts';

const EVIL =
  '</title></svg></style><script>alert(1)</script><img src=x onerror=alert(2)> " onload="alert(3) \u202Eback';
const LONG = 'long'.repeat(200);

/** Returns a report in which every word that an author or a team could have written tries to load, to run or to break out. */
export function hostileHistory(): HistoryReport {
  const report = buildHistoryReport();
  const example = { id: EVIL, url: 'javascript:alert(4)' };
  return {
    ...report,
    source: { kind: 'json-lines', name: EVIL },
    norms: `${EVIL}${LONG}`,
    skipped: [{ reason: EVIL, count: 7, examples: [EVIL, LONG] }],
    areas: {
      by: 'owners',
      groups: report.areas.groups.map((group, at) => ({ ...group, name: `${at}${EVIL}${LONG}` })),
    },
    kinds: report.kinds.map((group) => ({ ...group, name: `${group.name} ${EVIL}` })),
    openQuestions: [
      { dimension: EVIL, slot: EVIL, question: `${EVIL} ${LONG}`, count: 3, examples: [example] },
      {
        dimension: 'risk',
        slot: null,
        question: 'Who?',
        count: 1,
        examples: [{ id: LONG, url: `https://a.example/"${EVIL}` }],
      },
    ],
    waivers: [{ dimension: 'rollback', count: 3, examples: [{ ...example, reason: `${EVIL} ${LONG}` }] }],
    contradictions: [{ id: 'docs-only', count: 1, examples: [{ ...example, file: LONG }] }],
    normsChanges: report.normsChanges.map((change) => ({ ...change, what: `${EVIL} ${LONG}` })),
  };
}
