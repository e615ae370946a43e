import { setTooltip, type Component } from 'obsidian';
import type { Evidence } from '../../core/related/answer';
import type { SuggestedTag } from '../../core/suggest/suggestion';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import { countOf } from '../words';

/** Suggested tags as buttons; what speaks for each is its tooltip. */
export class SuggestedTagList {
  private readonly list: KeyedList<SuggestedTag, TagButton>;

  constructor(parent: HTMLElement, component: Component, onPick: (tag: string) => void) {
    this.list = new KeyedList(parent, ({ tag }) => tag.toLowerCase(), () => new TagButton(component, onPick));
  }

  show(tags: readonly SuggestedTag[]): void {
    this.list.update(tags);
  }
}

class TagButton implements KeyedRow<SuggestedTag> {
  readonly el = createEl('button', 'connectome-pill connectome-tag connectome-tag-button');
  private tag = '';

  constructor(component: Component, onPick: (tag: string) => void) {
    component.registerDomEvent(this.el, 'click', () => onPick(this.tag));
  }

  update({ tag, evidence }: SuggestedTag): void {
    this.tag = tag;
    const why = wordTag(evidence);
    this.el.setText(`#${tag}`);
    this.el.setAttr('aria-label', `Add #${tag}. ${why}`);
    setTooltip(this.el, why);
  }
}

/** What speaks for a tag, in a sentence or two. */
export function wordTag(evidence: readonly Evidence[]): string {
  const notes = evidence.flatMap((item) => (item.kind === 'note' ? [item] : []));
  const folder = evidence.find((item) => item.kind === 'folder');
  const term = evidence.find((item) => item.kind === 'term');
  const [first] = notes;
  const more = (first?.count ?? 0) - notes.length;
  const sentences = [
    ...(first ? [`On ${notes.map(({ title }) => title).join(', ')}${more > 0 ? ` and ${countOf(more, 'more related note')}` : ''}.`] : []),
    ...(folder ? [`On ${countOf(folder.count, 'note')} of this folder.`] : []),
    ...(term ? [`“${term.text}” stands in the text.`] : []),
  ];
  return sentences.join(' ');
}
