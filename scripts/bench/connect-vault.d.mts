/** The same notes for the same arguments. */
export function generateConnectedNotes(notes: number, concepts: readonly string[], seed?: number): Generator<{ readonly file: string; readonly text: string }>;
