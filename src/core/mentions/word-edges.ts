import { classAt, IDEOGRAPH, KATAKANA } from '../text/characters';
import { wordSegmenter } from '../text/segmenter';

const SEGMENTER = wordSegmenter();
/** Characters of the run looked at on each side. */
const AROUND = 24;

/**
 * Whether `text.slice(from, to)` begins and ends where words do, as the host's dictionary cuts the Han or Kana around it; 学生 does not
 * in 大学生活. In other scripts, and where the host has no dictionary, any place will do.
 */
export function runBounds(text: string, from: number, to: number): boolean {
  const opens = isUnspaced(text, from) && isUnspaced(text, from - 1);
  const closes = isUnspaced(text, to - 1) && isUnspaced(text, to);
  if (SEGMENTER === null || (!opens && !closes)) return true;
  let start = from;
  while (start > 0 && from - start < AROUND && isUnspaced(text, start - 1)) start--;
  let end = to;
  while (end < text.length && end - to < AROUND && isUnspaced(text, end)) end++;
  const edges = new Set<number>([end]);
  for (const { index } of SEGMENTER.segment(text.slice(start, end))) edges.add(start + index);
  return (!opens || edges.has(from)) && (!closes || edges.has(to));
}

function isUnspaced(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = classAt(text, at);
  return kind === IDEOGRAPH || kind === KATAKANA;
}
