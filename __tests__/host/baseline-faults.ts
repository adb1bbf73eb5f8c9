import { USUAL_BASELINE, USUAL_NORMS } from '../../src/core/setup/setup.ts';
import type { Fault } from './setup-faults.ts';

/** The day on which the set-ups of the tests are looked at. */
export const TODAY = '2026-06-01';

const ASKED =
  'rfcs: { levels: { risk: stated, rollback: stated, assumptions: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n';
const NAMED = `${ASKED}baseline: ./legible-baseline.json\n`;
const WHERE = `${USUAL_NORMS}:2:11`;
const ROLLBACK = '## Rollback\n\nRun `migrate down 42` if the error rate passes 1%.\n';
/** Its risk is named and no more; its rollback is there. */
const TIDES = `# Tides\n\n## Risk\n\nLow.\n\n${ROLLBACK}`;
const MENDED = `# Tides\n\n## Risk\n\nHarbours that cached the old column will show yesterday's sailings for an hour.\n\n${ROLLBACK}`;
const RISK = { 'rfcs/1.md': { levels: { risk: 'named' } } };

/** Returns the files of a repository with one RFC, whose risk falls short, and with a baseline that holds it. */
export function baselineWorld({
  expires = '2026-08-01',
  documents = RISK,
  rfcs = {},
  path = USUAL_BASELINE,
}: {
  readonly expires?: string;
  readonly documents?: object;
  /** RFCs beside it, or in its place; null takes one away. */
  readonly rfcs?: NonNullable<Fault['put']>;
  readonly path?: string;
}): NonNullable<Fault['put']> {
  const baseline = { form: 1, made: '2026-05-01', expires, documents };
  return { 'rfcs/1.md': TIDES, [USUAL_NORMS]: NAMED, [path]: JSON.stringify(baseline), ...rfcs };
}

export const BASELINE_FAULTS: readonly Fault[] = [
  {
    name: 'the baseline ends today, and what it held falls short',
    put: baselineWorld({ expires: TODAY }),
    finds: [
      {
        check: 'baseline-expired',
        place: WHERE,
        what: `The baseline \`${USUAL_BASELINE}\` expired on 2026-06-01.`,
        consequence: 'What it held and what still falls short counts again: 1 point of 1 document.',
        remedy:
          'Take `baseline` out of the norms and delete the file, or keep to it for longer with `legible baseline --expires DATE`.',
      },
    ],
  },
  {
    name: 'the baseline has expired, and all is mended',
    put: baselineWorld({ expires: '2026-05-02', rfcs: { 'rfcs/1.md': MENDED } }),
    finds: [
      {
        check: 'baseline-expired',
        place: WHERE,
        what: `The baseline \`${USUAL_BASELINE}\` expired on 2026-05-02.`,
        consequence: 'None: nothing that it held falls short any more.',
        remedy: 'Take `baseline` out of the norms and delete the file.',
      },
    ],
  },
  {
    name: 'the baseline ends in two weeks',
    put: baselineWorld({ expires: '2026-06-15' }),
    finds: [
      {
        check: 'baseline-expiring',
        place: WHERE,
        what: `The baseline \`${USUAL_BASELINE}\` expires on 2026-06-15, in 14 days.`,
        consequence: 'From that day on what is left of it counts again: 1 point of 1 document.',
        remedy: 'Mend it by then, or keep to it for longer with `legible baseline --expires DATE`.',
      },
    ],
  },
  {
    name: 'what the baseline held is mended, and its other document is gone',
    put: baselineWorld({
      documents: { ...RISK, 'rfcs/0.md': { levels: { risk: 'absent', rollback: 'absent' } } },
      rfcs: { 'rfcs/1.md': MENDED },
    }),
    finds: [
      {
        check: 'baseline-mended',
        place: WHERE,
        what: `The baseline \`${USUAL_BASELINE}\` still holds what is mended or gone: 3 points of 2 documents, \`rfcs/0.md: risk\`, \`rfcs/0.md: rollback\`, \`rfcs/1.md: risk\`.`,
        consequence: 'Where it falls back to what it was, nothing asks for it.',
        remedy: 'Nothing is left in it. Take `baseline` out of the norms and delete the file.',
      },
    ],
  },
  {
    name: 'some of what the baseline held is mended',
    put: baselineWorld({ documents: { 'rfcs/1.md': { levels: { risk: 'named', rollback: 'absent' } } } }),
    finds: [
      {
        check: 'baseline-mended',
        place: WHERE,
        what: `The baseline \`${USUAL_BASELINE}\` still holds what is mended or gone: 1 point of 1 document, \`rfcs/1.md: rollback\`.`,
        consequence: 'Where it falls back to what it was, nothing asks for it.',
        remedy: 'Run `legible baseline`: it goes out of the file.',
      },
    ],
  },
  {
    name: 'a document got worse, and another is new',
    put: baselineWorld({
      rfcs: { 'rfcs/1.md': '# Tides\n\nThey move.\n', 'rfcs/2.md': '# Moon\n\nIt moves.\n' },
    }),
    finds: [
      {
        check: 'baseline-worse',
        place: WHERE,
        what: `New or worse than the baseline \`${USUAL_BASELINE}\` holds: 4 points of 2 documents, \`rfcs/1.md: risk\`, \`rfcs/1.md: rollback\`, \`rfcs/2.md: risk\` and 1 more.`,
        consequence: 'It counts: a pull request that touches such a document is asked for it.',
        remedy: 'Mend it. To set it aside as well, delete the file and run `legible baseline`.',
      },
    ],
  },
  {
    name: 'the norms extend a file that names an expired baseline of another name',
    put: {
      ...baselineWorld({ expires: '2026-05-31', path: 'norms/known.json' }),
      [USUAL_NORMS]: 'extends: ../norms/base.yml\n',
      'norms/base.yml': `${ASKED}baseline: ./known.json\n`,
    },
    finds: [
      {
        check: 'baseline-expired',
        place: 'norms/base.yml:2:11',
        what: 'The baseline `norms/known.json` expired on 2026-05-31.',
        consequence: 'What it held and what still falls short counts again: 1 point of 1 document.',
        remedy:
          'Take `baseline` out of the norms and delete the file, or keep to it for longer with `legible baseline --output norms/known.json --expires DATE`.',
      },
    ],
  },
];
