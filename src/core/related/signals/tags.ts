import type { Corpus } from '../../corpus';
import type { Signal } from '../signal';

/** Tags on more notes than this are not followed. */
const LARGEST_TAG = 600;

/** Shared topical tags by rarity, every level of a nested tag for itself, so that `a/b` half-matches `a/c`. */
export const tags: Signal = {
  name: 'tags',
  features: [
    { name: 'sharedTags', scale: 1, candidates: 50 },
    { name: 'linkedByTag', scale: 10, candidates: 40 },
  ],

  gather(query, [shared, linkedByTag]) {
    const { corpus, slot } = query;
    const { graph } = corpus;
    const full = new Set(query.note.tags.map((tag) => tag.name.toLowerCase()));
    for (const tag of topicalTags(corpus, slot)) {
      if (graph.tags.count(tag) > LARGEST_TAG) continue;
      const members = graph.tags.members(tag);
      const rarity = Math.log(graph.size / members.length);
      for (const other of members) if (other !== slot) shared?.add(other, rarity);
      if (!full.has(tag)) continue;
      // What the other notes with this tag link to; the note's own links must not vote.
      for (const member of members) {
        if (member === slot) continue;
        for (const other of graph.out(member)) if (other !== slot) linkedByTag?.add(other, 1 / (members.length + 3));
      }
    }
  },

  evidence({ corpus, slot }, candidate) {
    const { graph } = corpus;
    const both = topicalTags(corpus, slot).filter((tag) => graph.tags.has(candidate, tag));
    const deepest = both.filter((tag) => !both.some((other) => other.startsWith(`${tag}/`)));
    const count = (tag: string): number => graph.tags.count(tag);
    deepest.sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1));
    return deepest.map((tag) => ({ kind: 'tag', name: graph.tags.nameIn(slot, tag), count: count(tag) }));
  },
};

function topicalTags(corpus: Corpus, slot: number): string[] {
  return corpus.graph.tags.of(slot).filter((tag) => corpus.isTopical(tag));
}
