import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import { MemoryVault, notesIn, sampleVault } from '../vault-builder';

interface Truth {
  /** Topic → paths of the notes that belong to it. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly unassigned: readonly string[];
  /** Pairs that must be found, each with the reason. */
  readonly related: readonly (readonly [string, string, string])[];
  /** Topic → its note without any link or tag. */
  readonly unlinked: Readonly<Record<string, string>>;
}

const truth = JSON.parse(readFileSync(path.join(sampleVault, '../truth.json'), 'utf8')) as Truth;
const topicOf = new Map(Object.entries(truth.topics).flatMap(([topic, notes]) => notes.map((note) => [note, topic] as const)));

/** Positions from 1; Infinity for notes that are not in the list. */
async function rankOf(vault: MemoryVault, note: string, other: string): Promise<number> {
  const answer = await vault.library.related(asNotePath(note), { limit: 50, unlinked: false, muted: [] });
  const at = answer?.related.findIndex((result) => result.note === other) ?? -1;
  return at < 0 ? Infinity : at + 1;
}

describe('the sample vault', () => {
  const vault = new MemoryVault();

  beforeAll(async () => {
    await vault.put(notesIn(sampleVault)).computeTopics();
    // As in the app, where the ranking has learnt from the vault's links before long.
    for (const steps = vault.library.calibrate(); !(await steps.next()).done;);
  });

  it('is the vault that the truth speaks of', () => {
    expect(vault.library.paths()).toEqual([...topicOf.keys(), ...truth.unassigned].sort());
  });

  it('finds the pairs that must be related, from one side at least', async () => {
    const missed: string[] = [];
    for (const [a, b] of truth.related) {
      if (Math.min(await rankOf(vault, a, b), await rankOf(vault, b, a)) > 10) missed.push(`${a} – ${b}`);
    }
    expect(missed).toEqual([]);
  });

  it('finds notes of its own topic for a note without any link or tag, by their words', async () => {
    for (const [topic, note] of Object.entries(truth.unlinked)) {
      const related = (await vault.library.related(asNotePath(note), { limit: 5, unlinked: false, muted: [] }))?.related ?? [];
      const own = related.filter((result) => topicOf.get(result.note) === topic);
      expect(own.length, note).toBeGreaterThanOrEqual(3);
      expect(own[0]?.reasons.map(({ signal }) => signal), note).toContain('text');
    }
  });

  it('finds the topics that we meant', () => {
    const found = vault.library.topics()?.topics ?? [];
    for (const [name, notes] of Object.entries(truth.topics)) {
      const best = Math.max(...found.map((topic) => topic.notes.filter(({ note }) => notes.includes(note)).length / topic.notes.length));
      const share = Math.max(...found.map((topic) => topic.notes.filter(({ note }) => notes.includes(note)).length / notes.length));
      expect(best, `purity of ${name}`).toBeGreaterThan(0.7);
      expect(share, `recall of ${name}`).toBeGreaterThan(0.6);
    }
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(9);
  });
});
