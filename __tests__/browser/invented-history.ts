/** Sentences of an invented team, some that show reasoning and some that do not. */
const SENTENCES = [
  'Ferries that leave before six show no tide, because the table starts at six; 40 passengers asked last week.',
  'Clients that cached the old timetable get an empty page for about an hour; they reload and see the new one.',
  'Turn off `new_tides` if the error rate passes 0.5% for five minutes, then restart the workers.',
  'Fixes the timetable.',
  'I used a mutex instead of a channel because there is one writer; it costs one lock a request.',
  'This assumes that a harbour has at most 12 berths, as the register of October says.',
  'Risk: low.',
  'This only covers departures; arrivals come later, because they need the harbour register.',
  'Watch `tide_lag_seconds`: normal is under 2.',
  'Tested.',
];

const FILES = [
  ['src/timetable/tides.ts'],
  ['db/migrations/0042_berths.sql', 'src/harbour/berths.ts'],
  ['docs/timetable.md'],
  ['src/api/openapi.yaml', 'src/timetable/board.ts'],
  ['.github/workflows/deploy.yml'],
];

function descriptionOf(at: number): string {
  const chosen = [0, 1, 2].map((step) => SENTENCES[(at * 7 + step * 3) % SENTENCES.length] ?? '');
  const waiver =
    at % 11 === 0 ? ['Legible: rollback waived — the table is new and nothing reads it yet'] : [];
  const claim = at % 9 === 2 ? ['Docs only.'] : [];
  return [...chosen, ...claim, ...waiver].join('\n\n');
}

/** Returns an invented history as JSON lines: `count` pull requests over a year, and a few design documents. */
export function inventedHistory(count: number): string {
  const changes = Array.from({ length: count }, (_, at) => ({
    id: `#${at + 1}`,
    as: 'pull-request',
    title: `Change ${at + 1} of the <timetable> & its "boards"`,
    text: descriptionOf(at),
    mergedAt: new Date(Date.UTC(2025, Math.floor((at * 12) / count), 1 + (at % 27))).toISOString(),
    url: `https://github.com/ferries/timetable/pull/${at + 1}`,
    files: (FILES[at % FILES.length] ?? []).map((path) => ({ path, additions: 12 + at, deletions: at % 5 })),
    author: at % 13 === 5 ? 'renovate[bot]' : `somebody-${at % 4}`,
  }));
  const documents = Array.from({ length: 4 }, (_, at) => ({
    id: `rfcs/${at + 1}.md`,
    as: 'rfc',
    text: `# Berths ${at + 1}\n\n${descriptionOf(at + 3)}\n`,
    mergedAt: `2025-0${at + 2}-10`,
  }));
  return [...changes, ...documents].map((one) => `${JSON.stringify(one)}\n`).join('');
}
