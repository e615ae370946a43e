import type { Corpus } from '../../corpus';
import { surfacesOf } from '../../text/surfaces';
import type { TextSource } from '../../text/text-source';
import type { Tokenizer } from '../../text/tokens';
import type { Gap } from './gap';
import { draftGaps, type GapDraft } from './gap-drafts';
import type { Crossing } from './topic-pair';
import type { TopicPlaces } from './topic-places';

const MOST_TERMS = 8;
/** Pairs of near notes of which the common terms are taken, and terms looked at of each. */
const CROSSINGS = 8;
const TERMS_EACH = 24;
/** Pairs of near notes in whose text it is seen how terms are written. */
const READ = 2;
/** Terms in more than this share of the notes say nothing of two topics. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 5;
/** How much more a term counts that stands in a title. */
const TITLED = 3;

/** The gaps between topics with all their evidence. Yields between slices of work. */
export async function* findGaps(corpus: Corpus, places: TopicPlaces, texts: TextSource, tokenizer: Tokenizer): AsyncGenerator<void, Gap[]> {
  const gaps: Gap[] = [];
  for (const draft of yield* draftGaps(corpus, places)) {
    const { a, b, score, closeness, links, expected, concepts, sources, start, crossings } = draft;
    const [one, other] = [places.topics[a], places.topics[b]];
    if (!one || !other) continue;
    const terms = await writeTerms(corpus, sharedTerms(corpus, crossings), draft, texts, tokenizer);
    // Likeness that nothing shows is none to a reader.
    if (terms.length + concepts.length + sources.length > 0) gaps.push({ topics: [one, other], score, closeness, links, expected, terms, concepts, sources, start: [places.named(start.from), places.named(start.to)] });
    yield;
  }
  return gaps;
}

/** The terms that near notes of both topics have in common, those that matter most to their likeness first. */
function sharedTerms({ index, names }: Corpus, crossings: readonly Crossing[]): number[] {
  const common = Math.max(COMMON_FLOOR, COMMON_SHARE * index.notes);
  const weights = new Map<number, number>();
  for (const { from, to } of crossings.slice(0, CROSSINGS)) {
    const norms = index.norm(from) * index.norm(to);
    for (const { term, weight } of index.sharedTerms(from, to, TERMS_EACH)) {
      if (index.documentFrequency(term) > common) continue;
      // The root: a term of many pairs says more than the heaviest term of one.
      weights.set(term, (weights.get(term) ?? 0) + Math.sqrt(weight / norms) * (names.titled(term).length > 0 ? TITLED : 1));
    }
  }
  return [...weights].sort(([a, one], [b, other]) => other - one || (index.term(a) < index.term(b) ? -1 : 1)).map(([term]) => term);
}

/** Terms as the notes to start from and the next near ones write them; what none of them writes out, such as half a word of a script without spaces, is left out. */
async function writeTerms(corpus: Corpus, terms: readonly number[], { start, crossings }: GapDraft, texts: TextSource, tokenizer: Tokenizer): Promise<string[]> {
  const notes = [...new Set([start, ...crossings.slice(0, READ)].flatMap(({ from, to }) => [from, to]))].map((slot) => corpus.note(slot));
  const read = await texts.read(notes.map(({ path }) => path));
  const surfaces = notes.map(({ path, title, language }) => {
    const name = { kind: 'paragraph', text: title, line: 0, heading: null, seconds: null, links: [] } as const;
    return surfacesOf([...(read.get(path) ?? []), name], language, tokenizer);
  });
  const written = new Map<string, string>();
  for (const term of terms) {
    const form = surfaces.map((forms) => forms.get(corpus.index.term(term)) ?? '').find((found) => found !== '');
    if (form !== undefined && !written.has(form.toLowerCase())) written.set(form.toLowerCase(), form);
    if (written.size >= MOST_TERMS) break;
  }
  return [...written.values()];
}
