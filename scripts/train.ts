// Trains the weights that judge statements and writes model/weights.json; `--cv` only prints the cross-validated figures, `--share 0.25`
// those of networks that learn from every fourth labelled document: one point of the learning curve.
// The same corpus, labels and rules give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DIMENSION_IDS } from '../src/core/dimension.ts';
import { documentScores, levelOfScores, type LevelOdds } from '../src/core/document-level.ts';
import { compileKnowledge } from '../src/core/knowledge.ts';
import type { ModelData } from '../src/core/model.ts';
import { furtherTargets, OPEN, statementOdds } from '../src/core/statement-odds.ts';
import { parseRules } from '../src/core/parse-rules.ts';
import { readRuleFiles } from './rule-files.ts';
import { bestThresholds, figures, foldsOf } from './training/cross-validate.ts';
import { corpusFolder, evenly, readLabelled, toSample, type Sample } from './training/dataset.ts';
import { TEXT_FILES } from './training/corpus-texts.ts';
import { fit } from './training/fit.ts';
import { logits, type FitOptions, type Network } from './training/network.ts';
import { ownLabels, ruleExamples } from './training/own-labels.ts';
import { ownTexts } from './training/own-texts.ts';
import { READINGS_FILE, withSecondReadings } from './training/second-readings.ts';

const FOLDS = 5;
const OPTIONS: FitOptions = {
  epochs: 8,
  hidden: 96,
  rate: 0.05,
  biasRate: 0.1,
  fewestDocuments: 4,
  mostFeatures: 13_000,
  seed: 1,
  dropout: 0.3,
  hiddenDropout: 0.4,
  documentWeight: 2,
};
/** What an example of a rule file counts against a document of the corpus: it was written to be typical. */
const EXAMPLE_WEIGHT = 4;
/** What a document of our own labels counts: they were read once. */
const LABEL_WEIGHT = 0.85;
/** What our own labels of assumptions count: read again blind, they agree least with the corpus's (0.73 and 0.80). */
const ASSUMPTIONS_WEIGHT = 0.7;
/** What a text that we wrote to train on counts. */
const TEXT_WEIGHT = 2.1;
/** What it counts for assumptions, which documents mostly state as plain facts. */
const ASSUMPTIONS_TEXT_WEIGHT = 2.8;

const NOTHING: LevelOdds = [0, 0, 0];
const NEVER: LevelOdds = [9, 9, 9];

const { values: options } = parseArgs({
  options: { cv: { type: 'boolean', default: false }, share: { type: 'string', default: '1' } },
});
const share = Number(options.share);
if (!(share > 0 && share <= 1)) {
  process.stderr.write(
    `--share: unexpected "${options.share}", expected a number above 0 and up to 1, as in --share 0.25\n`,
  );
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const sha = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function scoresOf(model: Network, sample: Sample): readonly LevelOdds[] {
  const rows = sample.rows.map((row) => ({ row, sums: logits(model, row.features) }));
  return data.dimensions.map((_, place) => {
    return documentScores(
      rows.map(({ row, sums }) =>
        statementOdds(sums, place, further[place] ?? [], row.settled[place] ?? OPEN),
      ),
    );
  });
}

/** Returns an even share of some documents, in their order: every fourth of them for 0.25. */
function shareOf<Document>(documents: readonly Document[]): readonly Document[] {
  return documents.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}

/** Scores every measured sample by a model that saw nothing of its repository. */
function outOfFold(
  samples: readonly Sample[],
  labels: readonly Sample[],
  texts: readonly Sample[],
  slots: readonly string[],
): readonly (readonly LevelOdds[])[] {
  const folds = foldsOf(samples, FOLDS);
  const scores: (readonly LevelOdds[])[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = new Set(samples.filter((_, at) => folds[at] === fold).map((sample) => sample.repository));
    const learned = [...shareOf([...samples, ...labels]), ...texts].filter(
      (sample) => !held.has(sample.repository),
    );
    const model = fit(learned, slots, further, OPTIONS);
    samples.forEach((sample, at) => {
      if (folds[at] === fold) scores[at] = scoresOf(model, sample);
    });
    process.stderr.write(
      `fold ${fold + 1} of ${FOLDS}: ${learned.length} documents, ${model.features.size} features\n`,
    );
  }
  return scores;
}

function thresholdsOn(
  samples: readonly Sample[],
  scores: readonly (readonly LevelOdds[])[],
  use: (at: number) => boolean,
): readonly LevelOdds[] {
  return DIMENSION_IDS.map((_, dimension) => {
    const rows = samples.flatMap((sample, at) =>
      use(at) && (sample.levels[dimension] ?? -1) >= 0 ? [at] : [],
    );
    return bestThresholds(
      rows.map((at) => scores[at]?.[dimension] ?? NOTHING),
      rows.map((at) => samples[at]?.levels[dimension] ?? 0),
    );
  });
}

/** Grades every sample with thresholds that were chosen on the other folds. */
function crossValidated(samples: readonly Sample[], scores: readonly (readonly LevelOdds[])[]): string {
  const folds = foldsOf(samples, FOLDS);
  const thresholds = Array.from({ length: FOLDS }, (_, fold) =>
    thresholdsOn(samples, scores, (at) => folds[at] !== fold),
  );
  const got = samples.map((_, at) =>
    DIMENSION_IDS.map((_id, dimension) =>
      levelOfScores(scores[at]?.[dimension] ?? NOTHING, thresholds[folds[at] ?? 0]?.[dimension] ?? NEVER),
    ),
  );
  return figures(samples, got);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Signed bytes of a table of weights, base64, and what a byte is worth in each of its columns. */
function packed(
  weights: Float32Array,
  columns: number,
): { readonly bytes: string; readonly scales: number[] } {
  const scales = Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let at = column; at < weights.length; at += columns)
      most = Math.max(most, Math.abs(weights[at] ?? 0));
    return round(most / 127, 6) || 1e-6;
  });
  const bytes = Array.from(
    weights,
    (weight, at) => Math.max(-127, Math.min(127, Math.round(weight / (scales[at % columns] ?? 1)))) & 0xff,
  );
  return { bytes: Buffer.from(bytes).toString('base64'), scales };
}

function pack(
  model: Network,
  slots: readonly string[],
  thresholds: ModelData['thresholds'],
  digests: Record<string, string>,
): ModelData {
  const inputs = packed(model.inputs, model.hidden);
  const outputs = packed(model.outputs, model.targets);
  return {
    digests,
    dimensions: DIMENSION_IDS,
    slots,
    features: [...model.features.keys()].join('\n'),
    inputs: inputs.bytes,
    inputScales: inputs.scales,
    hiddenBias: [...model.hiddenBias].map((value) => round(value, 4)),
    outputs: outputs.bytes,
    outputScales: outputs.scales,
    bias: [...model.bias].map((value) => round(value, 4)),
    thresholds: thresholds.map(
      ([one, two, three]) => [round(one, 4), round(two, 4), round(three, 4)] as const,
    ),
  };
}

const corpus = join(corpusFolder(), 'labels', 'train.jsonl');
if (!existsSync(corpus)) {
  process.stderr.write(
    `${corpus} is not here: training needs the labelled corpus (set LEGIBLE_CORPUS to its folder).\n`,
  );
  process.exit(2);
}
const files = readRuleFiles(root);
const data = parseRules(files);
const knowledge = compileKnowledge(data, null);
const slots = data.dimensions.flatMap((dimension) =>
  dimension.slots.map((slot) => `${dimension.id}/${slot.id}`),
);
const further = data.dimensions.map((dimension) => furtherTargets(dimension, DIMENSION_IDS.length, slots));
const labelled = withSecondReadings(root, readLabelled(corpus));
const samples = labelled.map((document) => toSample(document, knowledge, evenly(1)));
const weighed = (each: number, assumptions: number): readonly number[] =>
  DIMENSION_IDS.map((id) => (id === 'assumptions' ? assumptions : each));
const labelWeights = weighed(LABEL_WEIGHT, ASSUMPTIONS_WEIGHT);
const more = withSecondReadings(root, ownLabels(root, corpusFolder())).map((document) =>
  toSample(document, knowledge, labelWeights, false),
);
const examples = [
  ...ruleExamples(data.dimensions, knowledge, EXAMPLE_WEIGHT),
  ...ownTexts(root, knowledge, weighed(TEXT_WEIGHT, ASSUMPTIONS_TEXT_WEIGHT)),
];
process.stderr.write(
  `${samples.length} labelled documents, ${more.length} more of our own labels, ${examples.length} examples and texts of our own\n`,
);
const scores = outOfFold(samples, more, examples, slots);
process.stdout.write(`cross-validated by repository, ${FOLDS} folds:\n${crossValidated(samples, scores)}\n`);
if (!options.cv && share === 1) {
  const model = fit([...samples, ...more, ...examples], slots, further, OPTIONS);
  const own = ['training/labels.jsonl', READINGS_FILE];
  const folder = join(root, 'training', 'statements');
  const statements = readdirSync(folder)
    .sort()
    .map((name) => ({ path: `training/statements/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  const inputs = [
    { path: 'labels/train.jsonl', text: readFileSync(corpus, 'utf8') },
    ...statements,
    ...own
      .filter((path) => existsSync(join(root, path)))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ...TEXT_FILES.map((path) => ({ path, text: readFileSync(join(corpusFolder(), path)) })),
    ...files,
  ];
  const digests = Object.fromEntries(inputs.map(({ path, text }) => [path, sha(text)] as const));
  const weights = pack(
    model,
    slots,
    thresholdsOn(samples, scores, () => true),
    digests,
  );
  mkdirSync(join(root, 'model'), { recursive: true });
  writeFileSync(join(root, 'model', 'weights.json'), `${JSON.stringify(weights)}\n`);
  process.stdout.write(
    `model/weights.json: ${weights.features.split('\n').length} features, ${Math.round(JSON.stringify(weights).length / 1024)} KB\n`,
  );
}
