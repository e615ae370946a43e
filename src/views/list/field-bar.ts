import type { FieldMix } from '../../core/concepts/concept';
import { setPaletteColor } from './palette-color';
import { shareOut } from './percentages';

/** A part of the bar, with its label. */
export interface FieldPart {
  readonly name: string;
  /** A whole number from 1; those of one bar add up to 100. */
  readonly percent: number;
  /** Index into the palette; `null` for several fields in one. */
  readonly color: number | null;
}

/** Parts of a bar; with more fields than that the smallest share the last part. */
const MOST_PARTS = 4;

/** The parts of a mix, in its order. */
export function partsOf(mix: FieldMix): FieldPart[] {
  const largest = [...mix].sort((a, b) => b.share - a.share).slice(0, mix.length > MOST_PARTS ? MOST_PARTS - 1 : MOST_PARTS);
  const shown = mix.filter((field) => largest.includes(field));
  const others = mix.filter((field) => !largest.includes(field));
  const parts = [
    ...shown.map(({ name, share, color }) => ({ name, share, color })),
    ...(others.length > 0 ? [{ name: `${others.length} others`, share: others.reduce((sum, { share }) => sum + share, 0), color: null }] : []),
  ];
  const percents = shareOut(parts.map(({ share }) => share));
  return parts.map(({ name, color }, i) => ({ name, percent: percents[i] ?? 0, color }));
}

/** How a note or a topic divides into fields: a bar in the colours of the fields, each named with its percentage. */
export class FieldBar {
  readonly el: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly labels: HTMLElement;
  private written = '';

  /** `small`: bar and labels on one line. */
  constructor(parent: HTMLElement, size: 'full' | 'small') {
    this.el = parent.createDiv({ cls: 'connectome-fields', attr: { role: 'img' } });
    this.el.toggleClass('is-small', size === 'small');
    this.bar = this.el.createDiv('connectome-fields-bar');
    this.labels = this.el.createDiv('connectome-fields-labels');
    this.el.hidden = true;
  }

  /** Shows nothing for an empty mix, and a label alone for a single field. */
  show(mix: FieldMix): void {
    const parts = partsOf(mix);
    const written = JSON.stringify(parts);
    if (written === this.written) return;
    this.written = written;
    const isWhole = parts.length === 1;
    this.el.hidden = parts.length === 0;
    this.el.toggleClass('is-many', parts.length > 2);
    this.el.setAttr('aria-label', parts.map(({ name, percent }) => (isWhole ? name : `${name} ${percent} %`)).join(', '));
    this.bar.hidden = isWhole;
    this.bar.empty();
    this.labels.empty();
    for (const part of parts) {
      const segment = this.bar.createSpan('connectome-fields-part');
      setPaletteColor(segment, part.color);
      segment.setCssProps({ '--connectome-part': String(part.percent) });
      const label = this.labels.createSpan('connectome-fields-label');
      label.createSpan({ cls: 'connectome-fields-name', text: part.name });
      if (!isWhole) label.createSpan({ cls: 'connectome-fields-percent', text: String(part.percent) });
    }
  }
}
