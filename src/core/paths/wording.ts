import type { Part } from '../related/excerpt';
import type { Via } from './path';

/** Lucide names of icons, by what a step goes through. */
export const VIA_ICONS: Readonly<Record<Via['kind'], string>> = { link: 'link', tag: 'tag', source: 'book-open', concept: 'lightbulb', placeholder: 'circle-dashed' };

/** What joins the two notes of a step, to stand between their titles: `links to`, `via #sleep (4 notes)`. */
export function wordVia({ kind, name, count, direction }: Via): Part[] {
  const notes = ` (${count.toLocaleString('en')} ${count === 1 ? 'note' : 'notes'})`;
  switch (kind) {
    case 'link':
      return [direction === 'both' ? 'is linked both ways with' : direction === 'in' ? 'is linked from' : 'links to'];
    case 'tag':
      return ['via ', { em: `#${name}` }, notes];
    case 'source':
      return ['via ', { em: name }, notes];
    case 'concept':
      return ['via the concept ', { em: name }, notes];
    case 'placeholder':
      return ['via ', { em: name }, `, not written yet${notes}`];
  }
}
