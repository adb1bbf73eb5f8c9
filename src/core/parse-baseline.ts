import * as v from 'valibot';
import { baselineText, type Baseline } from './baseline.ts';
import { LEVEL_NAMES, levelOf } from './dimension.ts';
import { parseYaml } from './parse-yaml.ts';

const day = v.pipe(v.string(), v.isoDate());
const schema = v.strictObject({
  form: v.literal(1),
  made: day,
  expires: day,
  documents: v.record(
    v.string(),
    v.strictObject({
      levels: v.optional(v.record(v.string(), v.picklist(LEVEL_NAMES, 'level')), {}),
      habits: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))), {}),
    }),
  ),
});
const HINT = '`legible baseline` writes this file; docs/history.md describes it.';

/** GitHub gives no larger file as text; a document of which all is asked takes about 140 characters. */
export const LARGEST_BASELINE = 1_048_576;

function baselineFrom({ made, expires, documents }: v.InferOutput<typeof schema>): Baseline {
  const entries = Object.entries(documents).map(([name, { levels, habits }]) => {
    const parsed = Object.entries(levels).map(([id, level]) => [id, levelOf(level)] as const);
    return [name, { levels: Object.fromEntries(parsed), habits }] as const;
  });
  return { made, expires, documents: Object.fromEntries(entries) };
}

/** A file that nobody touched is JSON, which is read two hundred times faster than YAML; null where a person's hand is in it. */
function untouched(text: string): Baseline | null {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(text));
    const baseline = success ? baselineFrom(output) : null;
    return baseline !== null && baselineText(baseline) === text ? baseline : null;
  } catch {
    return null;
  }
}

/**
 * Returns a baseline as it was written.
 * @throws LegibleError at `path:line:column` with what was expected.
 */
export function parseBaseline(text: string, path: string): Baseline {
  return untouched(text) ?? baselineFrom(parseYaml(text, path, schema, HINT, LARGEST_BASELINE).value);
}
