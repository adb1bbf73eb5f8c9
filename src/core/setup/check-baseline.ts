import type { BaselinePoint } from '../baseline.ts';
import {
  USUAL_BASELINE,
  USUAL_NORMS,
  type BaselineState,
  type Found,
  type Setup,
  type SetupCheck,
} from './setup.ts';

/** A baseline that ends within so many days is told: two weeks are time to mend what is left, or to agree on a later day. */
const SOON_DAYS = 14;
/** Points that are named in a sentence; the JSON of `legible doctor` has them all. */
const MOST_NAMED = 3;

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function amountOf(points: readonly BaselinePoint[]): string {
  const documents = new Set(points.map(({ document }) => document)).size;
  return `${amount(points.length, 'point')} of ${amount(documents, 'document')}`;
}

function named(points: readonly BaselinePoint[]): string {
  const shown = points.slice(0, MOST_NAMED).map(({ document, point }) => `\`${document}: ${point}\``);
  const more = points.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** The command that writes a baseline where the norms look for it. */
function command({ norms, path }: BaselineState, more: string = ''): string {
  const byNorms = norms === USUAL_NORMS ? '' : ` --norms ${norms}`;
  const output = path === USUAL_BASELINE ? '' : ` --output ${path}`;
  return `\`legible baseline${byNorms}${output}${more}\``;
}

const TAKE_OUT = 'Take `baseline` out of the norms and delete the file';

function expired({ baselines }: Setup): readonly Found[] {
  return baselines.flatMap((state) => {
    const { where, path, rest } = state;
    if (rest.daysLeft > 0) return [];
    const short = [...rest.left, ...rest.worse];
    const what = `The baseline \`${path}\` expired on ${rest.expires}.`;
    if (short.length === 0)
      return [
        {
          place: where,
          what,
          consequence: 'None: nothing that it held falls short any more.',
          remedy: `${TAKE_OUT}.`,
        },
      ];
    return [
      {
        place: where,
        what,
        consequence: `What it held and what still falls short counts again: ${amountOf(short)}.`,
        remedy: `${TAKE_OUT}, or keep to it for longer with ${command(state, ' --expires DATE')}.`,
      },
    ];
  });
}

function expiring({ baselines }: Setup): readonly Found[] {
  return baselines.flatMap((state) => {
    const { where, path, rest } = state;
    if (rest.daysLeft <= 0 || rest.daysLeft > SOON_DAYS || rest.left.length === 0) return [];
    return [
      {
        place: where,
        what: `The baseline \`${path}\` expires on ${rest.expires}, in ${amount(rest.daysLeft, 'day')}.`,
        consequence: `From that day on what is left of it counts again: ${amountOf(rest.left)}.`,
        remedy: `Mend it by then, or keep to it for longer with ${command(state, ' --expires DATE')}.`,
      },
    ];
  });
}

function mended({ baselines }: Setup): readonly Found[] {
  return baselines.flatMap((state) => {
    const { where, path, rest } = state;
    if (rest.daysLeft <= 0 || rest.mended.length === 0) return [];
    const isLast = rest.left.length + rest.worse.length === 0;
    return [
      {
        place: where,
        what: `The baseline \`${path}\` still holds what is mended or gone: ${amountOf(rest.mended)}, ${named(rest.mended)}.`,
        consequence: 'Where it falls back to what it was, nothing asks for it.',
        remedy: isLast
          ? `Nothing is left in it. ${TAKE_OUT}.`
          : `Run ${command(state)}: it goes out of the file.`,
      },
    ];
  });
}

function worse({ baselines }: Setup): readonly Found[] {
  return baselines.flatMap((state) => {
    const { where, path, rest } = state;
    const counting = [...rest.worse, ...rest.added];
    if (rest.daysLeft <= 0 || counting.length === 0) return [];
    return [
      {
        place: where,
        what: `New or worse than the baseline \`${path}\` holds: ${amountOf(counting)}, ${named(counting)}.`,
        consequence: 'It counts: a pull request that touches such a document is asked for it.',
        remedy: `Mend it. To set it aside as well, delete the file and run ${command(state)}.`,
      },
    ];
  });
}

/** Checks of a baseline that norms name: a ratchet that is let go, or that could be turned further. */
export const BASELINE_CHECKS: readonly SetupCheck[] = [
  { id: 'baseline-expired', find: expired },
  { id: 'baseline-expiring', find: expiring },
  { id: 'baseline-mended', find: mended },
  { id: 'baseline-worse', find: worse },
];
