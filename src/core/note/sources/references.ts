import type { Lines } from '../lines';
import type { PlacedBlock } from '../prose/placed-blocks';
import type { SourceList } from './sources';
import { allMatches } from '../spans';

// Numbered references: the entries of a list, and the places in the text that point at them.

const ENTRY = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)(?=\s)|(\d{1,3})[.)](?=\s))/;
const ITEM_LABEL = /(\d{1,3})[.)]\s*$/;
const CITED = /\[(\d{1,3}(?:\s{0,3}[,;–-]\s{0,3}\d{1,3}){0,20})\]/g;
const WIDEST_RANGE = 50;

/** A source that a block cites, and where. */
export interface CitedSource {
  /** As `SourceList` knows it. */
  readonly key: string;
  /** 0-based line in the file. */
  readonly line: number;
}

/** Ties the numbers and footnotes in the text, `[1]`, `[2, 4–6]` or `[^1]`, to the sources of the entries they name. */
export function addReferences(
  sources: SourceList, text: string, blocks: readonly PlacedBlock[], cited: readonly (readonly CitedSource[])[], lines: Lines,
): void {
  const labels = new Map<number, string>();
  for (const block of blocks) if (block.kind === 'reference') labelLines(text, block, lines, labels);
  if (labels.size === 0) return;
  const citedAt = new Map<string, number[]>();
  for (const block of blocks) if (block.kind !== 'reference') collectCited(block, lines, citedAt);
  blocks.forEach((block, at) => {
    const entries = block.kind === 'reference' ? entriesOf(labels, block) : [];
    for (const { key, line } of cited[at] ?? []) {
      const entry = lastBefore(entries, line);
      if (entry) sources.setReference(key, { ...entry, citedAt: citedAt.get(entry.label) ?? [] });
    }
  });
}

interface Entry {
  readonly label: string;
  readonly line: number;
}

/** The entries of a block, in order. */
function entriesOf(labels: ReadonlyMap<number, string>, { prose, line: first }: PlacedBlock): Entry[] {
  const entries: Entry[] = [];
  let line = first;
  for (let newline = 0; newline >= 0; newline = prose.text.indexOf('\n', newline + 1), line++) {
    const label = labels.get(line);
    if (label !== undefined) entries.push({ label, line });
  }
  return entries;
}

/** The entry that a line belongs to: one goes on to the line that begins the next. */
function lastBefore(entries: readonly Entry[], line: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** The labels with which the lines of a block of entries begin. */
function labelLines(text: string, { prose, line: first }: PlacedBlock, lines: Lines, labels: Map<number, string>): void {
  const before = prose.start < 0 ? undefined : ITEM_LABEL.exec(text.slice(Math.max(lines.start(first), prose.start - 8), prose.start))?.[1];
  if (before !== undefined) labels.set(first, before);
  for (const { label, offset, begins } of prose.marks) if (begins) labels.set(lines.lineAt(offset), label);
  let at = 0;
  for (let line = first; at <= prose.text.length; line++) {
    const match = ENTRY.exec(prose.text.slice(at, at + 8));
    const label = match?.[1] ?? match?.[2] ?? match?.[3];
    if (label !== undefined) labels.set(line, label);
    const newline = prose.text.indexOf('\n', at);
    if (newline < 0) return;
    at = newline + 1;
  }
}

function collectCited({ prose, line: first }: PlacedBlock, lines: Lines, citedAt: Map<string, number[]>): void {
  for (const { label, offset } of prose.marks) addCited(citedAt, label, lines.lineAt(offset));
  const { text } = prose;
  if (!text.includes('[')) return;
  let line = first;
  let newline = text.indexOf('\n');
  for (const match of allMatches(CITED, text)) {
    for (; newline >= 0 && newline < match.index; newline = text.indexOf('\n', newline + 1)) line++;
    addCited(citedAt, match[1] ?? '', line);
  }
}

function addCited(citedAt: Map<string, number[]>, labels: string, line: number): void {
  for (const label of labelsIn(labels)) {
    const at = citedAt.get(label);
    if (!at) citedAt.set(label, [line]);
    else if (at[at.length - 1] !== line) at.push(line);
  }
}

/** `1, 3–5` as single labels. */
function labelsIn(list: string): string[] {
  if (!/^\d+\s*[,;–-]/.test(list)) return [list];
  return list.split(/[,;]/).flatMap((part) => {
    const [from, to] = part.split(/[–-]/).map((number) => Number(number.trim()));
    if (from === undefined || to === undefined || to < from || to - from > WIDEST_RANGE) return [String(from ?? '')];
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  });
}
