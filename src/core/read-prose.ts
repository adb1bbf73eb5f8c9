import { addSentences, enterHeading, KEY_DEPTH, type Collection, type Context } from './collection.ts';
import { sourceOf, type FlatText } from './inline-text.ts';
import { readLabel, splitFields } from './keys.ts';

/** Adds a block of prose: its fields one by one, each with its label; a key that stands alone heads what follows. */
export function addProse(collection: Collection, flat: FlatText, context: Context): void {
  for (const part of splitFields(flat)) {
    const labelled = readLabel(part);
    switch (labelled.kind) {
      case 'key': {
        const whole = { from: 0, to: part.text.length };
        enterHeading(collection, { text: labelled.key, depth: KEY_DEPTH }, sourceOf(part, whole));
        break;
      }
      case 'words':
        addSentences(collection, labelled.flat, { ...context, label: labelled.label ?? context.label });
        break;
      default:
        labelled satisfies never;
    }
  }
}
