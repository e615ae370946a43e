import type { Corpus } from '../corpus';
import type { Block, NotePath } from '../note/note';
import { findPaths } from '../paths/find-paths';
import type { NoteChain } from '../paths/path';
import type { TextSource } from '../text/text-source';
import type { Tokenizer } from '../text/tokens';
import type { Linked, Reason, SignalName } from './answer';
import { citedTogether, type CitedTogether } from './cited-together';
import type { FeatureTable } from './features';
import { matchingPassages, type MatchingPassages } from './matching-passages';
import { writeResults } from './passages';
import { draftReasons, SAID_BY, type DraftReason } from './reasons';
import { ALL_SIGNALS } from './registry';
import { linkedness } from './related';
import { sharedItems, type SharedItem } from './shared-items';
import type { Query } from './signal';

/** All that speaks for two notes belonging together, in one place. Everything in it can be checked against the notes. */
export interface WhyAnswer {
  readonly note: NotePath;
  readonly title: string;
  readonly other: NotePath;
  readonly otherTitle: string;
  readonly linked: Linked;
  /** How many notes the vault has: what the counts of `shared` are out of. */
  readonly notes: number;
  /**
   * First the reasons that the list of related notes gives, with their shares, which add up to 1 where there are any; then the other
   * signals that have something to say, with a share of 0. Empty where nothing speaks for it.
   */
  readonly reasons: readonly Reason[];
  readonly shared: readonly SharedItem[];
  readonly cited: CitedTogether;
  readonly passages: readonly MatchingPassages[];
  /** The shortest ways from one to the other; detours are left out. */
  readonly paths: readonly NoteChain[];
}

/** What an explanation is made from besides the two notes. */
export interface WhyGround {
  readonly table: FeatureTable;
  readonly texts: TextSource;
  readonly tokenizer: Tokenizer;
  /** Signals that must not count. */
  readonly muted: readonly SignalName[];
}

const MOST_EVIDENCE = 40;
const PASSAGES = 3;
const PATHS = 3;
/** A way that costs so much more than the shortest explains nothing. */
const DETOUR = 2.5;

/** Why the note in slot `other` belongs with the one asked about. */
export async function explain(query: Query, other: number, { table, texts, tokenizer, muted }: WhyGround): Promise<WhyAnswer> {
  const { corpus, slot, note } = query;
  const { path, title } = corpus.note(other);
  const linked = linkedness(query, other);
  const draft = { slot: other, score: 1, linked, fields: [], joins: false, reasons: allReasons(query, other, table, muted) };
  const known = { shared: sharedItems(corpus, slot, other), paths: waysBetween(corpus, slot, other), notes: corpus.graph.size };
  const [results, cited, passages] = await Promise.all([
    writeResults(query, [draft], texts, tokenizer),
    citedTogether(corpus, slot, other, texts),
    bestPassages(corpus, slot, other, texts, tokenizer),
  ]);
  return { note: note.path, title: note.title, other: path, otherTitle: title, linked, ...known, reasons: results[0]?.reasons ?? [], cited, passages };
}

function waysBetween(corpus: Corpus, slot: number, other: number): NoteChain[] {
  const chains = findPaths(corpus, slot, other, PATHS);
  const [shortest] = chains;
  return chains.filter(({ cost }) => cost <= (shortest?.cost ?? 0) + DETOUR);
}

/** What the list says, then what else there is to say. */
function allReasons(query: Query, other: number, table: FeatureTable, muted: readonly SignalName[]): DraftReason[] {
  const candidates = table.compute(query, { unlinked: false, muted });
  const told = draftReasons(query, table, candidates, other);
  const reasons: DraftReason[] = told.map((reason) => ({ ...reason, evidence: evidenceOf(query, other, reason.signal) ?? reason.evidence }));
  for (const { name } of ALL_SIGNALS) {
    if (muted.includes(name) || reasons.some(({ signal }) => signal === name)) continue;
    if (SAID_BY[name]?.some((by) => reasons.some(({ signal }) => signal === by))) continue;
    const evidence = evidenceOf(query, other, name) ?? [];
    if (evidence.length > 0) reasons.push({ signal: name, share: 0, evidence });
  }
  return reasons;
}

function evidenceOf(query: Query, other: number, name: DraftReason['signal']): DraftReason['evidence'] | null {
  return ALL_SIGNALS.find((signal) => signal.name === name)?.evidence(query, other).slice(0, MOST_EVIDENCE) ?? null;
}

async function bestPassages(corpus: Corpus, slot: number, other: number, texts: TextSource, tokenizer: Tokenizer): Promise<MatchingPassages[]> {
  const { index } = corpus;
  const [here, there] = [corpus.note(slot), corpus.note(other)];
  const read = await texts.read([here.path, there.path]);
  const own = (path: NotePath): Block[] => (read.get(path) ?? []).filter(({ text }) => !index.isTemplate(text));
  const weight = (term: string, count: number): number => {
    const id = index.id(term);
    return id === undefined ? 0 : index.weight(id, count);
  };
  return matchingPassages({ note: here, blocks: own(here.path) }, { note: there, blocks: own(there.path) }, PASSAGES, { weight, tokenizer });
}
