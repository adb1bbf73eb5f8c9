import type { Norms } from './norms.ts';
import type { HabitNote } from './review.ts';

/** Returns the notes that the norms want to see, each marked where it counts as falling short. */
export function judgeHabits(notes: readonly HabitNote[], habits: Norms['habits']): readonly HabitNote[] {
  return notes.flatMap((note): readonly HabitNote[] => {
    const norm = habits[note.id] ?? 'on';
    switch (norm) {
      case 'off':
        return [];
      case 'on':
        return [note];
      case 'required':
        return [{ ...note, short: true }];
      default:
        return norm satisfies never;
    }
  });
}
