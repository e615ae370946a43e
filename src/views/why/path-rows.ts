import type { NoteChain, PathStep } from '../../core/paths/path';
import { VIA_ICONS, wordVia } from '../../core/paths/wording';
import { plainText } from '../../core/related/excerpt';
import type { ModalRows } from '../list/modal-rows';
import { addIcon, setParts } from '../worded';

/** Writes each way as one line that wraps: note, what joins it with the next, note; every note leads to itself. */
export function writeChains(parent: HTMLElement, rows: ModalRows, chains: readonly NoteChain[]): void {
  const root = parent.createDiv('connectome-chains');
  const tree = rows.tree(root, 'Paths');
  tree.patch(() => {
    for (const { notes, steps } of chains) {
      const line = root.createDiv({ cls: 'connectome-chain', attr: { role: 'none' } });
      notes.forEach(({ note, title }, i) => {
        const step = steps[i - 1];
        if (step) writeStep(line, step);
        const el = line.createSpan({ cls: 'connectome-chain-note', text: title });
        if (step) el.setAttr('aria-label', `${plainText(wordVia(step.via))}: ${title}`);
        rows.lead(tree, el, { path: note });
      });
    }
  });
}

function writeStep(line: HTMLElement, { via }: PathStep): void {
  // Told with the note that it leads to.
  const el = line.createSpan({ cls: 'connectome-chain-via', attr: { 'aria-hidden': 'true' } });
  addIcon(el, VIA_ICONS[via.kind]);
  setParts(el.createSpan(), wordVia(via));
  addIcon(el, 'arrow-right', 'connectome-icon connectome-chain-arrow');
}
