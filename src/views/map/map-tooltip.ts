import type { MapData } from '../../core/map/map-data';
import { setPaletteColor } from '../list/palette-color';
import { countOf } from '../words';

/** Title and topic of the note under the pointer, beside it. */
export class MapTooltip {
  private readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly dot: HTMLElement;
  private readonly topic: HTMLElement;

  constructor(private readonly parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'connectome-map-tooltip', attr: { 'aria-hidden': 'true' } });
    this.title = this.el.createDiv('connectome-map-tooltip-title');
    const line = this.el.createDiv('connectome-map-tooltip-topic');
    this.dot = line.createSpan('connectome-dot');
    this.topic = line.createSpan();
    this.hide();
  }

  /** `at`: pixels from the top left of the map. */
  show(map: MapData, i: number, links: number, at: { readonly x: number; readonly y: number }): void {
    const node = map.nodes[i];
    const region = node && map.regions[node.region];
    if (!node || !region) return;
    this.title.setText(node.title);
    setPaletteColor(this.dot, region.color);
    this.topic.setText(`${region.name} · ${countOf(links, 'link')}`);
    this.el.hidden = false;
    const { offsetWidth, offsetHeight } = this.el;
    const x = Math.max(4, Math.min(at.x + 14, this.parent.offsetWidth - offsetWidth - 4));
    const below = at.y + 18;
    const y = below + offsetHeight < this.parent.offsetHeight - 4 ? below : at.y - offsetHeight - 14;
    this.el.setCssProps({ '--connectome-x': `${Math.round(x)}px`, '--connectome-y': `${Math.round(y)}px` });
  }

  hide(): void {
    this.el.hidden = true;
  }
}
