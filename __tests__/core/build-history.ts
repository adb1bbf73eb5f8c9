import type { DimensionHistory, HistoryReport, Tally, VerdictCounts } from '../../src/core/history-report.ts';

/** Returns how texts stand: of `levels` (absent, named, stated, reasoned) `short` fall short, `waived` are waived, the rest of `asked` is met. */
export function buildTally(
  levels: Tally['levels'],
  { asked = 0, short = 0, waived = 0 }: Partial<Pick<Tally, 'asked' | 'short' | 'waived'>> = {},
): Tally {
  return { levels, asked, met: asked - short - waived, short, waived, known: 0, notApplicable: 0 };
}

/** Returns verdicts of `meets + fallsShort` texts, and of those that were not judged. */
export function buildVerdicts(meets: number, fallsShort: number, exempt: number = 0): VerdictCounts {
  return { texts: meets + fallsShort + exempt, meets, fallsShort, exempt, unread: 0 };
}

const RISK: DimensionHistory = {
  id: 'risk',
  title: 'Risk',
  core: true,
  total: buildTally([10, 12, 22, 16], { asked: 40, short: 14, waived: 2 }),
  periods: [
    buildTally([6, 5, 6, 3], { asked: 14, short: 7, waived: 1 }),
    buildTally([3, 4, 8, 5], { asked: 13, short: 5 }),
    buildTally([1, 3, 8, 8], { asked: 13, short: 2, waived: 1 }),
  ],
};

const ROLLBACK: DimensionHistory = {
  id: 'rollback',
  title: 'Rollback',
  core: true,
  total: buildTally([30, 9, 15, 6], { asked: 18, short: 9, waived: 3 }),
  periods: [
    buildTally([14, 3, 2, 1], { asked: 6, short: 5 }),
    buildTally([9, 3, 6, 2], { asked: 6, short: 3, waived: 1 }),
    buildTally([7, 3, 7, 3], { asked: 6, short: 1, waived: 2 }),
  ],
};

const SCOPE: DimensionHistory = {
  id: 'scope',
  title: 'Scope',
  core: false,
  total: buildTally([41, 0, 15, 4]),
  periods: [buildTally([16, 0, 3, 1]), buildTally([14, 0, 5, 1]), buildTally([11, 0, 7, 2])],
};

/** Returns the report of a small invented history: 60 pull requests of one team over three months, and four RFCs. */
export function buildHistoryReport(changes: Partial<HistoryReport> = {}): HistoryReport {
  const tallies = (risk: Tally, rollback: Tally, scope: Tally) => [
    { id: 'risk', tally: risk },
    { id: 'rollback', tally: rollback },
    { id: 'scope', tally: scope },
  ];
  return {
    form: 1,
    legible: '0.1.0',
    source: { kind: 'local-clone', name: 'ferry-timetable' },
    norms: '.github/legible.yml',
    verdicts: buildVerdicts(39, 18, 3),
    skipped: [{ reason: 'the commit is on no pull request', count: 7, examples: ['0f3c2a1', 'b81d77e'] }],
    span: { from: '2026-03-02', to: '2026-05-29' },
    undated: 0,
    periodLength: 'month',
    periods: ['2026-03', '2026-04', '2026-05'],
    verdictsByPeriod: [buildVerdicts(9, 10, 1), buildVerdicts(13, 6, 1), buildVerdicts(17, 2, 1)],
    dimensions: [RISK, ROLLBACK, SCOPE],
    areas: {
      by: 'folders',
      groups: [
        {
          name: 'src/timetable',
          verdicts: buildVerdicts(24, 12),
          dimensions: tallies(
            buildTally([6, 8, 14, 8], { asked: 26, short: 10 }),
            buildTally([18, 6, 8, 4], { asked: 12, short: 7, waived: 1 }),
            buildTally([26, 0, 8, 2]),
          ),
        },
        {
          name: 'migrations',
          verdicts: buildVerdicts(3, 6),
          dimensions: tallies(
            buildTally([1, 2, 4, 2], { asked: 9, short: 3 }),
            buildTally([2, 2, 3, 2], { asked: 9, short: 4, waived: 2 }),
            buildTally([7, 0, 2, 0]),
          ),
        },
      ],
    },
    kinds: [
      {
        name: 'migration',
        verdicts: buildVerdicts(3, 6),
        dimensions: tallies(
          buildTally([1, 2, 4, 2], { asked: 9, short: 3 }),
          buildTally([2, 2, 3, 2], { asked: 9, short: 4, waived: 2 }),
          buildTally([7, 0, 2, 0]),
        ),
      },
      {
        name: 'docs-only',
        verdicts: buildVerdicts(8, 0),
        dimensions: tallies(buildTally([3, 2, 2, 1]), buildTally([8, 0, 0, 0]), buildTally([7, 0, 1, 0])),
      },
    ],
    openQuestions: [
      {
        dimension: 'risk',
        slot: 'harm',
        question: 'What could go wrong, and for whom?',
        count: 14,
        examples: [{ id: '#58', url: 'https://github.com/ferries/timetable/pull/58' }],
      },
      {
        dimension: 'rollback',
        slot: 'mechanism',
        question: 'How is it undone?',
        count: 9,
        examples: [{ id: '#57', url: null }],
      },
    ],
    waivers: [
      {
        dimension: 'rollback',
        count: 3,
        examples: [{ id: '#51', url: null, reason: 'the table is new and nothing reads it yet' }],
      },
    ],
    contradictions: [
      {
        id: 'docs-only',
        count: 2,
        examples: [{ id: '#33', url: null, file: 'src/timetable/tides.ts' }],
      },
    ],
    normsChanges: [
      {
        date: '2026-04-14',
        what: 'Ask for a way back of every migration',
        before: {
          verdicts: buildVerdicts(14, 14, 1),
          dimensions: tallies(
            buildTally([8, 7, 10, 4], { asked: 20, short: 10, waived: 1 }),
            buildTally([19, 4, 4, 2], { asked: 9, short: 7 }),
            buildTally([23, 0, 5, 1]),
          ),
        },
        after: {
          verdicts: buildVerdicts(25, 4, 2),
          dimensions: tallies(
            buildTally([2, 5, 12, 12], { asked: 20, short: 4, waived: 1 }),
            buildTally([11, 5, 11, 4], { asked: 9, short: 2, waived: 3 }),
            buildTally([18, 0, 10, 3]),
          ),
        },
      },
    ],
    rfcs: {
      verdicts: buildVerdicts(3, 1),
      dimensions: tallies(
        buildTally([0, 1, 2, 1], { asked: 4, short: 1 }),
        buildTally([1, 1, 1, 1], { asked: 4, short: 1 }),
        buildTally([0, 0, 2, 2], { asked: 4 }),
      ),
    },
    ...changes,
  };
}
