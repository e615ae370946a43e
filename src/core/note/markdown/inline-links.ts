import type { InlineMark } from './inline-syntax';
import { decodeTarget, displayOf, isExternal, readWikilink } from '../link-text';
import type { CachedLink } from '../metadata';

/**
 * What the link or embed of a mark says, as the app's metadata has it; `null` for a mark of another kind and for a link out of the vault.
 * @param base where in `text` the stretch begins that was scanned.
 */
export function linkOfMark(text: string, { type, from, to, destination }: InlineMark, base: number): Required<Omit<CachedLink, 'position'>> | null {
  const original = text.slice(base + from, base + to);
  if (type === 'WikiLink' || type === 'WikiEmbed') {
    const { target, display } = readWikilink(original.slice(type === 'WikiEmbed' ? 3 : 2, -2));
    return { link: target, original, displayText: display ?? displayOf(target) };
  }
  if (!destination) return null;
  const link = text.slice(base + destination.from, base + destination.to).replace(/^<|>$/g, '');
  if (link === '' || isExternal(link)) return null;
  const shown = text.slice(base + from, base + destination.from);
  return { link: decodeTarget(link), original, displayText: shown.slice(type === 'TextImage' ? 2 : 1, Math.max(1, shown.lastIndexOf(']('))) };
}
