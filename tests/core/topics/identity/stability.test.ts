import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/random';
import { NO_PAST, type TopicPast } from '../../../../src/core/topics/identity/memory';
import type { Topics } from '../../../../src/core/topics/topic';
import { hasShared, shared } from '../../../shared-data';
import { MemoryVault, notesIn } from '../../../vault-builder';

/** Share of the notes whose links are changed. */
const CHANGED = 0.05;

async function topicsOf(vault: MemoryVault, past: TopicPast = NO_PAST): Promise<Topics> {
  const steps = vault.library.computeTopics(past);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** Every link of some notes led to another note; where there is none, one is added. */
function relinked(notes: ReadonlyMap<string, string>, seed: number): Map<string, string> {
  const random = seededRandom(seed);
  const paths = [...notes.keys()].filter((path) => path.endsWith('.md'));
  const any = (): string => (paths[Math.floor(random() * paths.length)] ?? '').replace(/^.*\/|\.md$/g, '');
  return new Map(paths.flatMap((path): [string, string][] => {
    if (random() >= CHANGED) return [];
    const text = notes.get(path) ?? '';
    const changed = text.replace(/\[\[[^\]|#]+/g, () => `[[${any()}`);
    return [[path, changed === text ? `${text}\n\nSee [[${any()}]].\n` : changed]];
  }));
}

/** Share of the notes that had a topic and have one of another id now. */
function moved(before: Topics, after: Topics): number {
  const idOf = new Map(after.topics.flatMap(({ id, notes }) => notes.map(({ note }) => [note, id] as const)));
  const all = before.topics.flatMap(({ id, notes }) => notes.map(({ note }) => ({ note, id })));
  return all.filter(({ note, id }) => idOf.get(note) !== id).length / Math.max(1, all.length);
}

describe.skipIf(!hasShared)('topics of a vault of a thousand notes', () => {
  let notes: ReadonlyMap<string, string>;

  beforeAll(() => {
    notes = notesIn(shared('vaults/active-inference'));
  });

  it('keep most of their ids, and more notes theirs than without a memory, when one in twenty notes gets other links', async () => {
    const vault = new MemoryVault().put(notes);
    const first = await topicsOf(vault);
    const { topicMemory } = vault.library;
    vault.put(relinked(notes, 1));
    const later = await topicsOf(vault, { memory: topicMemory, now: 1 });
    const kept = first.topics.filter(({ id }) => later.topics.some((topic) => topic.id === id));
    expect(kept.length).toBeGreaterThanOrEqual(0.6 * first.topics.length);
    expect(moved(first, later)).toBeLessThan(moved(first, await topicsOf(vault)));
  }, 120_000);
});
