import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessText } from '../src/core/pipeline.ts';
import { loadKnowledge } from '../src/knowledge.ts';

/*
 * Is the judgement faithful, and hard to game? The cases in fixtures/judgement/ were written by hand after the rubric,
 * before anyone looked at what the engine says of them, and are never trained or tuned on.
 *
 * GOAL is what we want to hold. TODAY is what holds today, rounded down: the suite fails when a figure falls below it, and
 * prints both, so that what is still short is in plain sight. TODAY is raised with every gain and ends at the goal; a
 * training that pays with one figure for others lowers it, and docs/accuracy.md shows it as SHORT.
 */

const CORE = ['assumptions', 'risk', 'rollback', 'tradeoffs'] as const;
const ATTACKS = [
  'keyword-salad',
  'pasted-questions',
  'unfilled-template',
  'no-risk',
  'quoted-reasoning',
  'other-sense',
  'duplicated',
  'hidden-characters',
  'generic-mitigation',
] as const;

const GOAL = { answersWithinOne: 1, answersExact: 0.85, attacksHeld: 0.95, attacksReasoned: 0, honest: 0.7 };
const TODAY = {
  answersWithinOne: 1,
  answersExact: 0.85,
  attacksHeld: 0.95,
  attacksReasoned: 0,
  held: {
    'keyword-salad': 0.95,
    'pasted-questions': 0.95,
    'unfilled-template': 0.95,
    'no-risk': 0.95,
    'quoted-reasoning': 0.95,
    'other-sense': 0.95,
    duplicated: 0.95,
    'hidden-characters': 0.95,
    'generic-mitigation': 0.95,
  },
  honest: { assumptions: 0.69, risk: 0.7, rollback: 0.64, tradeoffs: 0.7 },
  /** Written by writers who saw neither the guards nor the first set; its attacks' misses were read before later guards. */
  second: {
    answersWithinOne: 0.98,
    answersExact: 0.84,
    attacksHeld: 0.84,
    attacksReasoned: 3,
    honest: { assumptions: 0.7, risk: 0.7, rollback: 0.7, tradeoffs: 0.7 },
  },
  /** Written after those guards, by writers who saw neither them nor the other sets; its attacks' misses were read before the next ones. */
  third: {
    attacksHeld: 0.86,
    attacksReasoned: 0,
    honest: { assumptions: 0.7, risk: 0.7, rollback: 0.7, tradeoffs: 0.7 },
  },
  /** Written blind as well, most attacks with a subject named; their misses were read before the guards of the next. */
  fourth: {
    attacksHeld: 0.76,
    attacksReasoned: 0,
    honest: { assumptions: 0.7, risk: 0.7, rollback: 0.7, tradeoffs: 0.7 },
  },
  /** Written blind after those; nobody has read its misses. */
  fifth: { attacksHeld: 0.84, attacksReasoned: 1 },
} as const;

/** The words by which a tool that looks for words would know a dimension; no honest text may hold one. */
const CUE_WORDS: Record<(typeof CORE)[number], RegExp> = {
  assumptions:
    /assum|presum|premise|suppos|depend|\brel(?:y|ies|ied|ying)\b|requir|prerequisite|precondition|expect|as long as|so long as|provided|believ|for granted|as given|understanding|\bmust\b|invariant|guarantee|\bshould\b|\bneeds?\b|count\w* on|hinge/i,
  risk: /risk|danger|hazard|unsafe|\bsafe|break|broke|\bfail|crash|\blos(?:e|es|ing|t|s)\b|leak|corrupt|compatib|regress|degrad|vulnerab|attack|exploit|impact|side.effect|\bconcerns?\b|caveat|harm|damage|outage|downtime|\berrors?\b|timeout|deadlock|\brace\b|stale|inconsisten|duplicate|reject|go(?:es)? wrong|blast|threat/i,
  rollback:
    /roll\w*[ -]?back|revert|\bundo|undone|downgrad|restor|disabl|\b(?:turn|switch)\w* (?:\S+ )?(?:off|back)|\bback\b|\bopt\w* (?:out|in)\b|\bflags?\b|toggle|kill.switch|reversib|back-?up|escape hatch|unset/i,
  tradeoffs:
    /trade-?offs?|trade off|alternativ|instead|rather than|\boptions?\b|drawback|downside|disadvantage|\bcosts?\b|expense|consider|versus|\bvs\b|\bpros\b|\bcons\b|\bprices?\b|giv(?:e|ing) up|sacrific|overhead|complexity|slower|\bworth\b|compromise|\bweigh/i,
};

interface Labelled {
  readonly dimension: string;
  readonly level: number;
  readonly text: string;
}

interface Attack {
  readonly kind: string;
  readonly text: string;
}

function read<Case>(name: string): readonly Case[] {
  const text = readFileSync(new URL(`fixtures/judgement/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

const knowledge = loadKnowledge();

function levelsOf(text: string): ReadonlyMap<string, number> {
  const input = {
    id: 'case',
    profile: 'pull-request' as const,
    title: null,
    text,
    path: null,
    files: [],
    labels: [],
    author: null,
  };
  return new Map(assessText(input, knowledge).assessments.map(({ dimension, level }) => [dimension, level]));
}

const judge = (cases: readonly Labelled[]) =>
  cases.map((one) => ({ ...one, got: levelsOf(one.text).get(one.dimension) ?? 0 }));

const answers = judge(read<Labelled>('answers'));
const honest = judge(read<Labelled>('honest'));
const attack = (cases: readonly Attack[]) =>
  cases.map((one) => {
    const levels = [...levelsOf(one.text)].filter(([, level]) => level > 1);
    return { ...one, levels, got: Math.max(1, ...levels.map(([, level]) => level)) };
  });
const attacks = attack(read<Attack>('attacks'));

function share<Case>(cases: readonly Case[], holds: (one: Case) => boolean): number {
  return cases.filter(holds).length / cases.length;
}

function report(what: string, cases: number, figure: number, floor: number, goal: number): void {
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const short = figure < goal ? '  SHORT' : '';
  console.log(
    `${what} (${String(cases)} cases): ${percent(figure)}, floor ${percent(floor)}, goal ${percent(goal)}${short}`,
  );
}

/** `MISSES=1 npx vitest run __tests__/judgement.test.ts` also lists the cases that are judged wrongly. */
function list(lines: readonly string[]): void {
  if (process.env['MISSES'] !== undefined && lines.length > 0) console.log(lines.join('\n'));
}

describe('answers under a label, a heading or in a table', () => {
  test('there are at least 150 of them, of every level', () => {
    expect(answers.length).toBeGreaterThanOrEqual(150);
    for (const dimension of CORE) {
      const levels = new Set(answers.filter((one) => one.dimension === dimension).map((one) => one.level));
      expect([...levels].sort()).toEqual([0, 1, 2, 3]);
    }
  });

  test('are judged by their substance', () => {
    const exact = share(answers, ({ got, level }) => got === level);
    const near = share(answers, ({ got, level }) => Math.abs(got - level) <= 1);
    report('answers exact', answers.length, exact, TODAY.answersExact, GOAL.answersExact);
    report('answers within one level', answers.length, near, TODAY.answersWithinOne, GOAL.answersWithinOne);
    for (const level of [0, 1, 2, 3]) {
      const some = answers.filter((one) => one.level === level);
      const got = [0, 1, 2, 3].map((value) => some.filter((one) => one.got === value).length);
      console.log(`  answers of level ${String(level)} are judged 0, 1, 2, 3: ${got.join(', ')}`);
    }
    list(
      answers
        .filter(({ got, level }) => got !== level)
        .map(
          ({ dimension, level, got, text }) => `  ${dimension} ${level} → ${got}: ${JSON.stringify(text)}`,
        ),
    );
    expect(exact).toBeGreaterThanOrEqual(TODAY.answersExact);
    expect(near).toBeGreaterThanOrEqual(TODAY.answersWithinOne);
  });
});

describe('attacks', () => {
  test.each(ATTACKS)('at least forty of the kind %s stay at level 1', (kind) => {
    const some = attacks.filter((one) => one.kind === kind);
    const held = share(some, ({ got }) => got <= 1);
    const floor = TODAY.held[kind];
    report(`attacks held, ${kind}`, some.length, held, floor, GOAL.attacksHeld);
    list(
      some
        .filter(({ got }) => got > 1)
        .map(
          ({ levels, text }) =>
            `  ${levels.map(([name, level]) => `${name} ${level}`).join(', ')}: ${JSON.stringify(text)}`,
        ),
    );
    expect(some.length).toBeGreaterThanOrEqual(40);
    expect(held).toBeGreaterThanOrEqual(floor);
  });

  test('are held on the whole, and seldom pass for reasoned', () => {
    expect(attacks.filter(({ kind }) => !ATTACKS.some((one) => one === kind))).toEqual([]);
    const held = share(attacks, ({ got }) => got <= 1);
    const reasoned = attacks.filter(({ got }) => got === 3).length;
    report('attacks held, all kinds', attacks.length, held, TODAY.attacksHeld, GOAL.attacksHeld);
    console.log(
      `attacks judged reasoned: ${String(reasoned)}, today at most ${String(TODAY.attacksReasoned)}, goal ${String(GOAL.attacksReasoned)}` +
        (reasoned > GOAL.attacksReasoned ? '  SHORT' : ''),
    );
    expect(held).toBeGreaterThanOrEqual(TODAY.attacksHeld);
    expect(reasoned).toBeLessThanOrEqual(TODAY.attacksReasoned);
  });
});

describe('honest text without any word of the dimension', () => {
  test.each(CORE)('reaches stated for %s', (dimension) => {
    const some = honest.filter((one) => one.dimension === dimension);
    const reached = share(some, ({ got }) => got >= 2);
    const floor = TODAY.honest[dimension];
    report(`honest text at 2 or above, ${dimension}`, some.length, reached, floor, GOAL.honest);
    list(
      some
        .filter(({ got }) => got < 2)
        .map(({ level, got, text }) => `  ${level} → ${got}: ${JSON.stringify(text)}`),
    );
    expect(some.length).toBeGreaterThanOrEqual(40);
    expect(some.filter(({ text }) => CUE_WORDS[dimension].test(text))).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(floor);
  });
});

test('answers of the second set are judged by their substance', () => {
  const { second } = TODAY;
  const some = judge(read<Labelled>('second-answers'));
  const exact = share(some, ({ got, level }) => got === level);
  const near = share(some, ({ got, level }) => Math.abs(got - level) <= 1);
  report('second set, answers exact', some.length, exact, second.answersExact, GOAL.answersExact);
  report('second set, within one level', some.length, near, second.answersWithinOne, GOAL.answersWithinOne);
  expect(exact).toBeGreaterThanOrEqual(second.answersExact);
  expect(near).toBeGreaterThanOrEqual(second.answersWithinOne);
});

describe.each(['second', 'third', 'fourth', 'fifth'] as const)(
  'attacks of the %s set, written blind',
  (set) => {
    const today = TODAY[set];

    test('are held', () => {
      const some = attack(read<Attack>(`${set}-attacks`));
      for (const kind of new Set(some.map((one) => one.kind))) {
        const ofKind = some.filter((one) => one.kind === kind);
        console.log(
          `  ${kind}: ${String(ofKind.filter(({ got }) => got <= 1).length)} of ${String(ofKind.length)}`,
        );
      }
      const held = share(some, ({ got }) => got <= 1);
      const reasoned = some.filter(({ got }) => got === 3).length;
      report(`${set} set, attacks held`, some.length, held, today.attacksHeld, GOAL.attacksHeld);
      console.log(`${set} set, attacks judged reasoned: ${reasoned}, today at most ${today.attacksReasoned}`);
      expect(held).toBeGreaterThanOrEqual(today.attacksHeld);
      expect(reasoned).toBeLessThanOrEqual(today.attacksReasoned);
    });
  },
);

describe.each(['second', 'third', 'fourth'] as const)('honest text of the %s set, written blind', (set) => {
  const today = TODAY[set];

  test.each(CORE)('on %s reaches stated', (dimension) => {
    const some = judge(read<Labelled>(`${set}-honest`)).filter((one) => one.dimension === dimension);
    const reached = share(some, ({ got }) => got >= 2);
    report(`${set} set, honest, ${dimension}`, some.length, reached, today.honest[dimension], GOAL.honest);
    expect(reached).toBeGreaterThanOrEqual(today.honest[dimension]);
  });
});
