import type { NamedNote } from '../../core/topics/between/bridge';
import type { Gap, SharedBetween } from '../../core/topics/between/gap';
import type { BetweenActions } from './between-actions';
import type { KeyedRow } from '../list/keyed-list';
import { addEntry } from '../note/note-menu';
import { setPaletteColor } from '../list/palette-color';
import { leadToNote, writeFact } from './side-evidence';
import type { Tree } from '../list/tree';
import { countOf, formatCount } from '../words';

/** Two topics that are close and hardly linked, what they share between their names; it unfolds to the evidence and the two notes to start from. */
export class GapRow implements KeyedRow<Gap> {
  readonly el = createDiv('tree-item connectome-gap');
  private readonly self = this.el.createDiv('tree-item-self is-clickable connectome-self connectome-gap-self');
  private readonly sides = [this.self.createDiv('connectome-gap-topic'), this.self.createDiv('connectome-gap-topic')] as const;
  private readonly between = createDiv('connectome-gap-between');
  private readonly group = this.el.createDiv({ cls: 'connectome-evidence', attr: { role: 'group' } });
  private gap: Gap | null = null;
  private written = '';

  constructor(
    private readonly tree: Tree,
    private readonly actions: BetweenActions,
  ) {
    this.self.insertBefore(this.between, this.sides[1]);
    tree.add(this.el, 2, { toggle: (open) => tree.patch(() => this.setOpen(open)) });
    this.setOpen(false);
  }

  update(gap: Gap): void {
    this.gap = gap;
    this.sides.forEach((side, i) => {
      side.empty();
      const topic = gap.topics[i];
      if (!topic) return;
      setPaletteColor(side.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } }), topic.color);
      side.createSpan({ cls: 'connectome-gap-name', text: topic.name });
    });
    this.between.setText(`${sharedInShort(gap)}, ${countOf(gap.links, 'link')}`);
    if (!this.group.hidden) this.showEvidence(gap);
  }

  private setOpen(open: boolean): void {
    this.el.setAttr('aria-expanded', open);
    this.group.hidden = !open;
    if (open && this.gap) this.showEvidence(this.gap);
  }

  private showEvidence(gap: Gap): void {
    const written = JSON.stringify(gap);
    if (written === this.written) return;
    this.written = written;
    const { group, tree } = this;
    const { terms, concepts, sources, links, expected, start: [here, there] } = gap;
    group.empty();
    if (terms.length > 0) writeFact(group, tree, 'file-text', `Both write of ${terms.join(', ')}`);
    if (concepts.length > 0) writeFact(group, tree, 'lightbulb', `Both discuss ${namesOf(concepts)}`);
    if (sources.length > 0) writeFact(group, tree, 'book-open', `Both cite ${namesOf(sources)}`);
    const usual = Math.max(1, Math.round(expected));
    writeFact(group, tree, 'unlink', `${countOf(links, 'link')}; about ${formatCount(usual)} would be usual for topics with so many links`);
    const line = group.createDiv({ cls: 'connectome-gap-start', attr: { role: 'none' } });
    line.createDiv({ cls: 'connectome-gap-label', text: 'Start with the two that are most alike' });
    this.addStart(line, here, gap.topics[0].color, there);
    this.addStart(line, there, gap.topics[1].color, here);
    const why = line.createEl('button', { cls: 'connectome-act', text: 'Why?', attr: { 'aria-label': `Why ${here.title} and ${there.title} belong together` } });
    why.addEventListener('click', () => this.actions.explain(here, there));
  }

  private addStart(parent: HTMLElement, note: NamedNote, color: number, other: NamedNote): void {
    const el = parent.createDiv('connectome-fact connectome-gap-note is-clickable');
    setPaletteColor(el.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } }), color);
    el.createSpan({ cls: 'connectome-reason', text: note.title });
    leadToNote(el, note, this.tree, this.actions, (menu) => addEntry(menu, 'action', 'circle-help', `What joins it with ${other.title}?`, () => this.actions.explain(note, other)));
  }
}

function namesOf(shared: readonly SharedBetween[]): string {
  return shared.map(({ name }) => name).join(', ');
}

/** `8 shared terms`, or what there is instead. */
function sharedInShort({ terms, concepts, sources }: Gap): string {
  if (terms.length > 0) return countOf(terms.length, 'shared term');
  return concepts.length > 0 ? countOf(concepts.length, 'shared concept') : countOf(sources.length, 'shared source');
}
