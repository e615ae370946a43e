export interface FrontMatter {
  /** Offset just after the closing `---`. */
  readonly end: number;
  /** The text between the fences. */
  readonly yaml: string;
}

/** Finds `---` … `---` at the very start of a text. */
export function findFrontMatter(text: string): FrontMatter | null {
  if (!text.startsWith('---')) return null;
  const from = text.indexOf('\n') + 1;
  if (from === 0 || text.slice(3, from).trim() !== '') return null;
  for (let at = from - 1; at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (!text.startsWith('\n---', at)) continue;
    const newline = text.indexOf('\n', at + 1);
    const end = newline < 0 ? text.length : newline - (text.charAt(newline - 1) === '\r' ? 1 : 0);
    if (text.slice(at + 4, end).trim() !== '') continue;
    return { end, yaml: text.slice(from, Math.max(from, at)) };
  }
  return null;
}
