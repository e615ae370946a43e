import type { MonthOfWork } from '../../core/topics/page/topic-page';
import { activityBins, type ActivityBin } from './activity-bins';
import { setPaletteColor } from '../list/palette-color';
import { countOf } from '../words';

/** Units of the drawing: of a bar with the gap behind it, and of the highest bar. */
const STEP = 4;
const BAR = 3;
const HEIGHT = 24;
/** Few bars are drawn as narrow as many: the drawing is at least so many steps long. */
const LEAST_STEPS = 12;

/** When the notes of a topic were written: a bar for each month, what was created below what was edited, and in words what it shows. */
export class Sparkline {
  readonly el: HTMLElement;
  private readonly picture: HTMLElement;
  private readonly from: HTMLElement;
  private readonly to: HTMLElement;
  private written = '';

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'connectome-activity', attr: { role: 'img' } });
    this.picture = this.el.createDiv('connectome-activity-picture');
    const labels = this.el.createDiv('connectome-activity-labels');
    this.from = labels.createSpan();
    this.to = labels.createSpan();
    this.el.hidden = true;
  }

  /** Shows nothing where the notes give no date. */
  show(activity: readonly MonthOfWork[], color: number): void {
    const written = JSON.stringify([activity, color]);
    if (written === this.written) return;
    this.written = written;
    const bins = activityBins(activity);
    this.el.hidden = bins.length === 0;
    setPaletteColor(this.el, color);
    this.picture.empty();
    const [first, last] = [bins[0], bins[bins.length - 1]];
    if (!first || !last) return;
    this.el.setAttr('aria-label', describe(bins));
    this.from.setText(first.name);
    this.to.setText(first === last ? '' : last.name);
    draw(this.picture, bins);
  }
}

function draw(parent: HTMLElement, bins: readonly ActivityBin[]): void {
  const most = Math.max(...bins.map(({ created, edited }) => created + edited));
  const svg = parent.createSvg('svg', {
    attr: { viewBox: `0 0 ${Math.max(LEAST_STEPS, bins.length) * STEP} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  });
  bins.forEach(({ created, edited }, i) => {
    const low = (HEIGHT * created) / most;
    const high = (HEIGHT * edited) / most;
    if (created > 0) svg.createSvg('rect', { cls: 'connectome-activity-created', attr: { x: i * STEP, y: HEIGHT - low, width: BAR, height: low } });
    if (edited > 0) svg.createSvg('rect', { cls: 'connectome-activity-edited', attr: { x: i * STEP, y: HEIGHT - low - high, width: BAR, height: high } });
  });
}

function describe(bins: readonly ActivityBin[]): string {
  const sum = (pick: (bin: ActivityBin) => number): number => bins.reduce((total, bin) => total + pick(bin), 0);
  const [created, edited] = [sum((bin) => bin.created), sum((bin) => bin.edited)];
  const what = [...(created > 0 ? [`${countOf(created, 'note')} created`] : []), ...(edited > 0 ? [`${countOf(edited, 'note')} last edited`] : [])].join(', ');
  const busiest = bins.reduce((best, bin) => (bin.created + bin.edited > best.created + best.edited ? bin : best));
  const [first, last] = [bins[0]?.name ?? '', bins[bins.length - 1]?.name ?? ''];
  return first === last ? `Activity in ${first}: ${what}` : `Activity from ${first} to ${last}: ${what}, most in ${busiest.name}`;
}
